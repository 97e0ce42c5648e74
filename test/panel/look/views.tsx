import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  NO_EDITS,
  withAddedLine,
  withMethod,
  withStatus,
} from '../../../src/diagnosis/what-if/what-if-edits';
import * as dialogsModule from '../../../src/panel/dialogs/dialogs';
import { Detail } from '../../../src/panel/detail/detail';
import { PanelRoot } from '../../../src/panel/frame/panel-root';
import { loadedLater } from '../../../src/panel/loaded-later';
import { startOpening } from '../../../src/panel/opened/opened';
import { createPanelStore } from '../../../src/panel/store/panel-store';
import type { ShownFile } from '../../../src/panel/store/panel-store';
import type { RecordingStatus } from '../../../src/protocol';
import {
  completed,
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  response,
} from '../../diagnosis/exchange-builder';
import { allows, allowsPut, seen } from '../../diagnosis/findings/seen-requests';
import { fakeServices } from '../fake-services';
import { HOSTILE } from '../hostile-exchanges';
import { RECORDED_SHOP } from '../recorded-shop';

type View = { readonly exchanges: readonly Exchange[]; readonly status?: Partial<RecordingStatus> };

const many = Array.from({ length: 5_000 }, (_, index): Exchange => {
  const source = RECORDED_SHOP[index % RECORDED_SHOP.length] ?? RECORDED_SHOP[0];
  if (source === undefined) throw new Error('the recording is empty');
  return { ...source, id: `many-${String(index)}` };
});

const allowed = RECORDED_SHOP.filter((exchange) => ['products', 'address', 'font'].includes(exchange.id));

const FOREIGN = response(200, { 'Access-Control-Allow-Origin': 'https://other.example' });
const known = exchange(
  [
    hop({
      response: { ...FOREIGN, rewritten: headerList({ 'Access-Control-Allow-Origin': '*', Vary: 'Origin' }) },
    }),
  ],
  completed,
  {
    id: 'rewritten',
    callFrames: [
      { functionName: 'loadOrders', url: `${PAGE}/assets/shop.js`, line: 42, column: 7 },
      { functionName: '', url: `${PAGE}/assets/shop.js`, line: 3, column: 1 },
    ],
  },
);
const contradicted = exchange(
  [hop({ response: response(200, { 'Access-Control-Allow-Origin': '*' }) })],
  failed('unspecified'),
  { id: 'contradicted' },
);

const PARTNER = 'https://partner.example.net';
const risky = [
  seen({ id: 'echoed-elsewhere', from: PARTNER }),
  seen({
    id: 'echoed',
    method: 'PUT',
    names: ['content-type'],
    preflight: allowsPut({ 'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE,TRACE,CONNECT' }),
    received: allows(PAGE, { 'Access-Control-Expose-Headers': 'X-Total, X-Auth-Token', 'X-Auth-Token': '1' }),
  }),
  seen({ id: 'null', from: 'null', received: { 'Access-Control-Allow-Origin': 'null', Vary: 'Accept' } }),
  seen({
    id: 'cached',
    url: 'https://cdn.example/list',
    received: { 'Access-Control-Allow-Origin': PAGE, Age: '40' },
  }),
  seen({ id: 'ran', method: 'POST', status: 201, received: {}, blocked: true }),
  seen({ id: 'fine', url: 'https://cdn.example/fine' }),
];

const VIEWS: Readonly<Record<string, View>> = {
  shop: { exchanges: RECORDED_SHOP },
  hostile: { exchanges: HOSTILE },
  many: { exchanges: many },
  empty: { exchanges: [] },
  late: { exchanges: RECORDED_SHOP, status: { navigationSeen: false } },
  limited: {
    exchanges: RECORDED_SHOP,
    status: { hostAccess: 'limited', droppedExchanges: 12, unstored: 3, paused: true },
  },
  allowed: { exchanges: allowed },
  risky: { exchanges: risky },
  knowledge: { exchanges: [known, contradicted] },
};

const requested = new URLSearchParams(location.search);
const view = VIEWS[requested.get('view') ?? 'shop'] ?? { exchanges: RECORDED_SHOP };
const services = fakeServices();
const store = createPanelStore(services);
services.background.snapshot(view.exchanges, view.status);
const broken = withAddedLine(
  withMethod(withStatus(NO_EDITS, { message: 'preflight', hop: 0 }, '20'), 'PUT'),
  { message: 'preflight', hop: 0 },
  { name: 'Access Control', value: '*' },
);
if (requested.get('edited') !== null)
  store.whatIf.value = new Map(view.exchanges.map(({ id }) => [id, broken] as const));
const select = requested.get('select');
if (select !== null) store.select(select);
store.tab.value = requested.get('tab') ?? 'why';
store.view.value = requested.get('view') === 'blocked' ? 'blocked' : 'all';
store.filter.value = requested.get('filter') ?? '';
const root = document.getElementById('panel');
const explanation = loadedLater(async () => ({ Detail }));
void explanation.load();
const dialogs = loadedLater(async () => dialogsModule);
void dialogs.load();
void store.loadReports();
if (requested.get('export') !== null) store.openExport('blocked');
const shown = signal<ShownFile | null>(null);
const opened = loadedLater(async () => startOpening(services, store, shown));
void opened.load();
if (root !== null) render(<PanelRoot live={store} {...{ shown, opened, explanation, dialogs }} />, root);
