import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PanelStore } from '../store/panel-store';

type Item = { readonly name: string; readonly act: () => void };

type MenuProps = { readonly items: readonly Item[]; readonly onClose: (isDone: boolean) => void };

function Menu({ items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const focusItem = (index: number): void => {
    const buttons = menu.current?.querySelectorAll('button') ?? [];
    buttons[(index + buttons.length) % buttons.length]?.focus();
  };
  useLayoutEffect(() => focusItem(0), []);
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focusItem(target);
    } else if (event.key === 'Escape') {
      // It would lead back to the list.
      event.stopPropagation();
      onClose(true);
    }
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && menu.current?.contains(event.relatedTarget))) onClose(false);
  };
  return (
    <div ref={menu} class="copy-menu" role="menu" aria-label="Copy this request as" onFocusOut={onFocusOut}>
      {items.map(({ name, act }, index) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onKeyDown={(event) => onKeyDown(event, index)}
          onClick={() => {
            onClose(true);
            act();
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Copies the selected request: as Markdown at once, in another form from a menu. */
export function CopyMenu({ store }: { readonly store: PanelStore }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const reports = store.reports.value;
  const forms = reports.kind === 'loaded' ? reports.module.REPORT_FORMS : [];
  const items: readonly Item[] = [
    ...forms.map((form) => ({ name: form.name, act: () => store.copySelected(form) })),
    { name: 'Export…', act: () => store.openExport('request') },
  ];
  const close = (isDone: boolean): void => {
    if (isDone) button.current?.focus();
    setOpen(false);
  };
  return (
    <div class="copy-choice">
      <button
        type="button"
        class="copy-report"
        onClick={() => store.copySelected()}
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
      {isOpen ? <Menu items={items} onClose={close} /> : null}
    </div>
  );
}
