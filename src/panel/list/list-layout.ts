import type { Row } from '../store/row';
import type { RowGroup } from '../store/row-groups';

/** Heights in CSS pixels; the style sheet uses the same numbers as custom properties. */
export const ROW_HEIGHT = 38;
export const GROUP_HEIGHT = 28;

/** Rows beyond the edges that are rendered too, so that quick scrolling shows no gaps. */
const OVERSCAN = 6;

export type PlacedGroup = {
  readonly group: RowGroup;
  /** From the top of the list. */
  readonly top: number;
  readonly height: number;
  readonly headerHeight: number;
  /** The position of its first row among all rows. */
  readonly firstRow: number;
};

export type ListLayout = {
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
  readonly rowCount: number;
};

/** Where every group stands. Costs one step for each group, however many rows there are. */
export function layOutList(groups: readonly RowGroup[]): ListLayout {
  let top = 0;
  let firstRow = 0;
  const placed = groups.map((group): PlacedGroup => {
    const headerHeight = group.title === null ? 0 : GROUP_HEIGHT;
    const height = headerHeight + group.rows.length * ROW_HEIGHT;
    const place = { group, top, height, headerHeight, firstRow };
    top += height;
    firstRow += group.rows.length;
    return place;
  });
  return { groups: placed, height: top, rowCount: firstRow };
}

export type VisibleRow = { readonly row: Row; readonly top: number; readonly position: number };
export type VisibleGroup = { readonly placed: PlacedGroup; readonly rows: readonly VisibleRow[] };

/** The part of the list that a viewport shows, with a few rows around it. Tops are relative to the group. */
export function visiblePart(
  layout: ListLayout,
  scrollTop: number,
  viewport: number,
): readonly VisibleGroup[] {
  const from = scrollTop - OVERSCAN * ROW_HEIGHT;
  const to = scrollTop + viewport + OVERSCAN * ROW_HEIGHT;
  return layout.groups
    .filter((placed) => placed.top + placed.height > from && placed.top < to)
    .map((placed) => {
      const rowsTop = placed.top + placed.headerHeight;
      const first = Math.max(0, Math.floor((from - rowsTop) / ROW_HEIGHT));
      const end = Math.max(first, Math.ceil((to - rowsTop) / ROW_HEIGHT));
      const rows = placed.group.rows.slice(first, end).map((row, index) => ({
        row,
        top: placed.headerHeight + (first + index) * ROW_HEIGHT,
        position: placed.firstRow + first + index,
      }));
      return { placed, rows };
    });
}

/** How far the list must be scrolled so that a row is in sight, not hidden under its group's heading. */
export function scrollToShow(
  layout: ListLayout,
  position: number,
  scrollTop: number,
  viewport: number,
): number {
  const placed = layout.groups.findLast((group) => group.firstRow <= position);
  if (placed === undefined) return scrollTop;
  const top = placed.top + placed.headerHeight + (position - placed.firstRow) * ROW_HEIGHT;
  const highest = top - placed.headerHeight;
  const lowest = top + ROW_HEIGHT - viewport;
  return Math.max(Math.min(scrollTop, highest), Math.min(lowest, highest));
}
