import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { visibleText } from '../../explanation/visible-text';
import type { PanelStore } from '../store/panel-store';
import type { SelectionChange } from '../store/row-selection';
import { EmptyList } from './empty-list';
import { GroupHeader } from './group-header';
import { layOutList, ROW_HEIGHT, scrollToShow, visiblePart } from './list-layout';
import type { VisibleGroup } from './list-layout';
import { RequestRow, rowElementId } from './request-row';

/** Stands in until the first layout has told the real height. */
const FIRST_VIEWPORT = 600;

type Props = {
  readonly store: PanelStore;
  /** Where the list's element is put, for the code that moves the focus to it. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** The reader wants to go on to the explanation. */
  readonly onOpen: () => void;
};

function targetOf(key: string, current: number, count: number, page: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, last);
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'PageDown':
      return Math.min(current + page, last);
    case 'PageUp':
      return Math.max(current - page, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The requests. Only those in sight are in the document, so that thousands cost no more than a screenful. */
export function RequestList({ store, list, onOpen }: Props) {
  const [view, setView] = useState({ scrollTop: 0, height: FIRST_VIEWPORT });
  const layout = useComputed(() => layOutList(store.groups.value)).value;
  const rows = store.shownRows.value;
  const selectedId = store.selected.value?.id ?? null;
  const selectedIds = new Set(store.selectedRows.value.map(({ id }) => id));

  const measure = () => {
    const element = list.current;
    if (element === null) return;
    const height = element.clientHeight > 0 ? element.clientHeight : FIRST_VIEWPORT;
    setView((before) =>
      before.scrollTop === element.scrollTop && before.height === height
        ? before
        : { scrollTop: element.scrollTop, height },
    );
  };

  useLayoutEffect(() => {
    measure();
    if (list.current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  // A shorter list moves the browser's scroll position without an event.
  useLayoutEffect(measure, [layout.height]);

  const scrollTo = (position: number) => {
    const element = list.current;
    if (element === null) return;
    element.scrollTop = scrollToShow(layout, position, element.scrollTop, view.height);
    measure();
  };
  const goTo = (position: number, change?: SelectionChange) => {
    const row = rows[position];
    if (row === undefined) return;
    store.select(row.id, change);
    scrollTo(position);
  };

  const filter = store.filter.value;
  const shown = store.view.value;
  useLayoutEffect(() => {
    const position = rows.findIndex(({ id }) => id === selectedId);
    if (position >= 0) scrollTo(position);
    // Only when other rows are asked for: new requests must not move what somebody reads.
  }, [filter, shown]);

  const revealed = store.revealed.value;
  useLayoutEffect(() => {
    const position = rows.findIndex(({ id }) => id === revealed?.id);
    if (position >= 0) goTo(position);
    // Only when a row is to be brought into sight, not whenever the rows change.
  }, [revealed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || rows.length === 0) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return;
      event.preventDefault();
      store.selectAll();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen();
      return;
    }
    const current = rows.findIndex((row) => row.id === selectedId);
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
    const target = targetOf(event.key, current, rows.length, page);
    if (target === null) return;
    event.preventDefault();
    goTo(target, event.shiftKey ? 'through' : 'alone');
  };

  const onMouseDown = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    // The browser would mark the text from here to where it was last clicked.
    event.preventDefault();
    list.current?.focus();
  };

  const onContextMenu = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    // A key for menus asks in the name of the list, for what is selected.
    const id = event.target === event.currentTarget ? selectedId : row?.dataset['exchangeId'];
    if (id === undefined || id === null) return;
    event.preventDefault();
    if (!selectedIds.has(id)) store.select(id);
    store.dialog.value = { kind: 'menu', at: { x: event.clientX, y: event.clientY } };
  };

  const visible = visiblePart(layout, view.scrollTop, view.height);
  const isSelectedRendered = visible.some((group) => group.rows.some(({ row }) => row.id === selectedId));

  const groupElement = ({ placed, rows: groupRows }: VisibleGroup) => (
    <div
      key={placed.group.key}
      class="group"
      role={placed.group.title === null ? 'presentation' : 'group'}
      aria-label={placed.group.title === null ? undefined : visibleText(placed.group.title)}
      style={{ top: `${String(placed.top)}px`, height: `${String(placed.height)}px` }}
    >
      {placed.group.title === null ? null : (
        <GroupHeader group={placed.group} onCopy={store.copyConfiguration} />
      )}
      {groupRows.map(({ row, top, position }) => (
        <RequestRow
          key={row.id}
          row={row}
          {...store.titleOf(row)}
          risks={store.risksOf(row)}
          followUp={store.followUpOf(row)}
          top={top}
          position={position}
          count={layout.rowCount}
          isSelected={selectedIds.has(row.id)}
          isCurrent={row.id === selectedId}
          onSelect={store.select}
        />
      ))}
    </div>
  );

  if (rows.length === 0) return <EmptyList store={store} />;
  return (
    <div
      ref={list}
      class="request-list"
      role="listbox"
      tabIndex={0}
      aria-label="Requests"
      aria-multiselectable="true"
      aria-controls="detail"
      aria-activedescendant={selectedId !== null && isSelectedRendered ? rowElementId(selectedId) : undefined}
      onScroll={measure}
      onMouseDown={onMouseDown}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      <div class="request-list-content" role="presentation" style={{ height: `${String(layout.height)}px` }}>
        {visible.map(groupElement)}
      </div>
    </div>
  );
}
