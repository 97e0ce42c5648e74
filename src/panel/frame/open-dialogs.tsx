import { useEffect } from 'preact/hooks';
import type * as dialogsModule from '../dialogs/dialogs';
import type { LoadedLater } from '../loaded-later';
import type { PanelStore } from '../store/panel-store';

/** The module that draws dialogs, which nobody needs at first. */
export type DialogsModule = typeof dialogsModule;

type Props = { readonly store: PanelStore; readonly dialogs: LoadedLater<DialogsModule> };

/** The dialog that is open, once what draws it is loaded. */
export function OpenDialogs({ store, dialogs }: Props) {
  const open = store.dialog.value;
  const state = dialogs.state.value;
  const isMissing = open !== null && state.kind === 'failed';
  useEffect(() => {
    if (!isMissing) return;
    store.closeDialog();
    store.announcement.value =
      'Not opened: a part of the extension is missing. Close DevTools and open it again.';
  }, [store, isMissing]);
  if (open === null || state.kind !== 'loaded') return null;
  const { KeysDialog, ExportDialog, RowMenu } = state.module;
  // What closes late, because it goes, must not close what is open by then.
  const close = () => {
    if (store.dialog.value === open) store.closeDialog();
  };
  switch (open.kind) {
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'export':
      return <ExportDialog store={store} scope={open.scope} onClose={close} />;
    case 'menu':
      return <RowMenu store={store} at={open.at} onClose={close} />;
  }
}
