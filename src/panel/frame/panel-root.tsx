import type { ReadonlySignal } from '@preact/signals';
import type { LoadedLater } from '../loaded-later';
import type { startOpening } from '../opened/opened';
import type { PanelStore, ShownFile } from '../store/panel-store';
import { App } from './app';
import type { ExplanationModule } from './explanation-pane';
import type { DialogsModule } from './open-dialogs';

type Props = {
  /** The panel of the recording; null in a tab of its own. */
  readonly live: PanelStore | null;
  readonly shown: ReadonlySignal<ShownFile | null>;
  /** What opens files, which nobody needs at first. */
  readonly opened: LoadedLater<ReturnType<typeof startOpening>>;
  readonly explanation: LoadedLater<ExplanationModule>;
  readonly dialogs: LoadedLater<DialogsModule>;
};

/** The panel of what is recorded, or of a file that was opened in its place. */
export function PanelRoot({ live, shown, opened, ...loaded }: Props) {
  const state = opened.state.value;
  const parts = state.kind === 'loaded' ? state.module : null;
  const store = shown.value?.store ?? live;
  if (store === null) return parts === null ? null : <parts.NoTab />;
  return (
    <App
      key={shown.value?.serial}
      store={store}
      openButton={parts === null ? null : <parts.OpenButton />}
      notices={parts === null ? null : <parts.Notices />}
      {...loaded}
    />
  );
}
