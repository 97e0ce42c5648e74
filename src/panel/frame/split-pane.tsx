import type { ComponentChildren } from 'preact';
import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { layOutList } from '../list/list-layout';
import type { PanelStore } from '../store/panel-store';

/** The width in CSS pixels up to which the list stands above the explanation; the style sheets use the same. */
const NARROW = 640;

const LEAST = { wide: { list: 200, detail: 260 }, narrow: { list: 80, detail: 140 } };
const KEY_STEP = 24;

/** How high the list is above the explanation, where the reader has not changed it: three requests and a heading. */
const LIST_HEIGHT = 150;

type Size = { readonly width: number; readonly height: number };

function useSize() {
  const ref = useRef<HTMLElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}

type Props = {
  readonly store: PanelStore;
  readonly list: ComponentChildren;
  readonly detail: ComponentChildren;
};

/** List and explanation side by side, or one above the other where it is narrow, with a bar between them to drag. */
export function SplitPane({ store, list, detail }: Props) {
  const { ref, size } = useSize();
  const isNarrow = size.width > 0 && size.width <= NARROW;
  const whole = isNarrow ? size.height : size.width;
  const least = isNarrow ? LEAST.narrow : LEAST.wide;
  const most = Math.max(least.list, whole - least.detail);
  const { listWidth, listHeight } = store.preferences.value;
  // A list of a few rows leaves the rest to the explanation, until the reader gives it a size.
  const fewRows = useComputed(() => layOutList(store.groups.value).height).value;
  const wanted = isNarrow
    ? (listHeight ?? Math.min(LIST_HEIGHT, fewRows))
    : (listWidth ?? Math.max(280, whole * 0.36));
  const smallest = isNarrow && listHeight === null ? Math.min(least.list, fewRows) : least.list;
  const listSize = Math.round(whole === 0 ? wanted : Math.min(Math.max(wanted, smallest), most));

  const resize = (to: number) => {
    const clamped = Math.round(Math.min(Math.max(to, least.list), most));
    const change = isNarrow ? { listHeight: clamped } : { listWidth: clamped };
    store.preferences.value = { ...store.preferences.value, ...change };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof Element) || !event.currentTarget.hasPointerCapture(event.pointerId))
      return;
    const box = ref.current?.getBoundingClientRect();
    if (box !== undefined) resize(isNarrow ? event.clientY - box.top : event.clientX - box.left);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [smaller, larger] = isNarrow ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const steps = new Map([
      [smaller, listSize - KEY_STEP],
      [larger, listSize + KEY_STEP],
      ['Home', least.list],
      ['End', most],
    ]);
    const to = steps.get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    resize(to);
  };

  return (
    <main
      ref={ref}
      class={isNarrow ? 'split narrow' : 'split'}
      style={{ '--list-size': `${String(listSize)}px` }}
    >
      <div class="list-pane" id="list">
        {list}
      </div>
      <div
        class="divider"
        role="separator"
        tabIndex={0}
        aria-label="Size of the list"
        aria-controls="list"
        aria-orientation={isNarrow ? 'horizontal' : 'vertical'}
        aria-valuemin={least.list}
        aria-valuemax={most}
        aria-valuenow={listSize}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      {detail}
    </main>
  );
}
