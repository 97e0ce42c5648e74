import '../styles/menu.css';
import type { CSSProperties } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What can be chosen in a menu. */
export type MenuItem = { readonly name: string; readonly act: () => void };

type Props = {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Where it stands, if that is not below what opened it. */
  readonly style?: CSSProperties;
  /** @param isDone the reader has chosen or given up, and did not go elsewhere */
  readonly onClose: (isDone: boolean) => void;
};

/** A menu that has the focus for as long as it is open. */
export function Menu({ label, items, style, onClose }: Props) {
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
    <div ref={menu} class="menu" role="menu" aria-label={label} style={style} onFocusOut={onFocusOut}>
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
