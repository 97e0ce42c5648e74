import { useLayoutEffect } from 'preact/hooks';
import type { PanelStore } from '../store/panel-store';
import { copyItems, copyMenuName } from './copy-items';
import { Menu } from './menu';

type Props = {
  readonly store: PanelStore;
  /** Where it was asked for, in CSS pixels from the corner of the panel. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
};

/** The menu of the requests that are selected, where the pointer is. */
export function RowMenu({ store, at: { x, y }, onClose }: Props) {
  useLayoutEffect(() => {
    const list = document.querySelector<HTMLElement>('.request-list');
    // A menu that closes because the reader went elsewhere takes no focus with it.
    return () => {
      if (document.activeElement?.closest('.menu') instanceof Element) list?.focus();
    };
  }, []);
  const rows = store.selectedRows.value;
  const items = copyItems(store, rows);
  return (
    <Menu
      label={copyMenuName(rows)}
      items={items}
      style={{
        position: 'fixed',
        right: 'auto',
        left: `min(${String(x)}px, 100vw - 150px)`,
        top: `min(${String(y)}px, 100vh - ${String(items.length * 26 + 10)}px)`,
      }}
      onClose={onClose}
    />
  );
}
