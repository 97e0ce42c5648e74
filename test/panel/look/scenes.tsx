import { render } from 'preact';
import type { Exchange } from '../../../src/exchange/exchange';
import { App } from '../../../src/panel/frame/app';
import { createPanelStore } from '../../../src/panel/store/panel-store';
import type { RecordingStatus } from '../../../src/protocol';
import { fakeServices } from '../fake-services';
import { HOSTILE } from '../hostile-exchanges';
import { RECORDED_SHOP } from '../recorded-shop';

type Scene = { readonly exchanges: readonly Exchange[]; readonly status?: Partial<RecordingStatus> };

const many = Array.from({ length: 5_000 }, (_, index): Exchange => {
  const source = RECORDED_SHOP[index % RECORDED_SHOP.length] ?? RECORDED_SHOP[0];
  if (source === undefined) throw new Error('the recording is empty');
  return { ...source, id: `many-${String(index)}` };
});

const allowed = RECORDED_SHOP.filter((exchange) => ['products', 'address', 'font'].includes(exchange.id));

const SCENES: Readonly<Record<string, Scene>> = {
  shop: { exchanges: RECORDED_SHOP },
  hostile: { exchanges: HOSTILE },
  many: { exchanges: many },
  empty: { exchanges: [] },
  late: { exchanges: RECORDED_SHOP, status: { navigationSeen: false } },
  limited: {
    exchanges: RECORDED_SHOP,
    status: { hostAccess: 'limited', droppedExchanges: 12, storage: 'full', paused: true },
  },
  allowed: { exchanges: allowed },
};

const asked = new URLSearchParams(location.search);
const scene = SCENES[asked.get('scene') ?? 'shop'] ?? { exchanges: RECORDED_SHOP };
const services = fakeServices();
const store = createPanelStore(services);
services.background.snapshot(scene.exchanges, scene.status);
const select = asked.get('select');
if (select !== null) store.select(select);
store.tab.value = asked.get('tab') ?? 'why';
store.view.value = asked.get('view') === 'blocked' ? 'blocked' : 'all';
store.filter.value = asked.get('filter') ?? '';
const root = document.getElementById('panel');
if (root !== null) render(<App store={store} />, root);
