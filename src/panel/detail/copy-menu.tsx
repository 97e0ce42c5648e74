import { useRef, useState } from 'preact/hooks';
import { copyItems, copyMenuName } from '../dialogs/copy-items';
import { Menu } from '../dialogs/menu';
import type { PanelStore } from '../store/panel-store';

/** Copies the request that is explained: as Markdown at once, in another form from a menu. */
export function CopyMenu({ store }: { readonly store: PanelStore }) {
  const explained = store.selected.value === null ? [] : [store.selected.value];
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (isDone: boolean): void => {
    if (isDone) button.current?.focus();
    setOpen(false);
  };
  return (
    <div class="copy-choice">
      <button
        type="button"
        class="copy-report"
        onClick={() => store.copyRows(explained)}
        title="Copy this request as a Markdown report, without secrets (Ctrl+C)"
      >
        Copy report
      </button>
      <button
        ref={button}
        type="button"
        class="copy-as"
        aria-label="Copy in another form"
        title="Copy in another form"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        // Before the click takes the focus from the menu, which would close it and open it again.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isOpen ? close(true) : setOpen(true))}
      >
        <span aria-hidden="true">▾</span>
      </button>
      {isOpen ? (
        <Menu label={copyMenuName(explained)} items={copyItems(store, explained)} onClose={close} />
      ) : null}
    </div>
  );
}
