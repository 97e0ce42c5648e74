import { signal } from '@preact/signals';
import { act, render } from '@testing-library/preact';
import * as dialogsModule from '../../src/panel/dialogs/dialogs';
import { Detail } from '../../src/panel/detail/detail';
import { PanelRoot } from '../../src/panel/frame/panel-root';
import type { ExplanationModule } from '../../src/panel/frame/explanation-pane';
import type { DialogsModule } from '../../src/panel/frame/open-dialogs';
import { loadedLater } from '../../src/panel/loaded-later';
import { startOpening } from '../../src/panel/opened/opened';
import { createPanelStore } from '../../src/panel/store/panel-store';
import type { PanelStore, ShownFile } from '../../src/panel/store/panel-store';
import type { Exchange } from '../../src/exchange/exchange';
import type { RecordingStatus } from '../../src/protocol';
import { fakeServices } from './fake-services';
import type { FakeServices } from './fake-services';
import { RECORDED_SHOP } from './recorded-shop';
import { withNativeDialogs } from './native-dialogs';

withNativeDialogs();

export type OpenPanel = {
  readonly services: FakeServices;
  readonly store: PanelStore;
  readonly container: Element;
  /** Runs something that changes the panel and waits until it shows. */
  readonly after: (change: () => void) => Promise<void>;
  readonly rows: () => HTMLElement[];
  /** The ids of the rows in sight, from the top. */
  readonly ids: () => string[];
  readonly selectedId: () => string | null;
  readonly press: (key: string, options?: KeyboardEventInit) => Promise<KeyboardEvent>;
};

type Options = {
  readonly exchanges?: readonly Exchange[] | null;
  readonly status?: Partial<RecordingStatus>;
  readonly services?: FakeServices;
  /** How what draws explanations is loaded; without it, all is loaded before the panel is drawn. */
  readonly explanation?: () => Promise<ExplanationModule>;
  /** How what draws dialogs is loaded; without it, it is at hand. */
  readonly dialogs?: () => Promise<DialogsModule>;
};

/** The panel as a reader has it in front of them; null as exchanges stands for a background that has not sent them. */
export async function openPanel(options: Options = {}): Promise<OpenPanel> {
  const { exchanges = RECORDED_SHOP, status = {}, services = fakeServices() } = options;
  const store = createPanelStore(services);
  if (exchanges !== null) services.background.snapshot(exchanges, status);
  const explanation = loadedLater(options.explanation ?? (async () => ({ Detail })));
  if (options.explanation === undefined) await Promise.all([explanation.load(), store.loadReports()]);
  else void explanation.load();
  const dialogs = loadedLater(options.dialogs ?? (async () => dialogsModule));
  await dialogs.load();
  const shown = signal<ShownFile | null>(null);
  const opened = loadedLater(async () => startOpening(services, store, shown));
  await opened.load();
  const { container } = render(<PanelRoot live={store} {...{ shown, opened, explanation, dialogs }} />);
  const after = async (change: () => void): Promise<void> => {
    await act(async () => change());
  };
  const rows = () => [...container.querySelectorAll<HTMLElement>('[role="option"]')];
  await after(() => undefined);
  return {
    services,
    store,
    container,
    after,
    rows,
    ids: () => rows().map((row) => row.dataset['exchangeId'] ?? ''),
    selectedId: () =>
      rows().find((row) => row.getAttribute('aria-selected') === 'true')?.dataset['exchangeId'] ?? null,
    press: async (key, more = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      await after(() => void (document.activeElement ?? document.body).dispatchEvent(event));
      return event;
    },
  };
}

/** The panel with one of its requests selected and a tab of the explanation open. */
export async function openTab(
  tab: string,
  shown: Exchange,
  ...others: readonly Exchange[]
): Promise<OpenPanel> {
  const panel = await openPanel({ exchanges: [shown, ...others] });
  await panel.after(() => {
    panel.store.select(shown.id);
    panel.store.tab.value = tab;
  });
  return panel;
}
