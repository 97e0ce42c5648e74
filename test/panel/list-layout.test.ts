import { describe, expect, it } from 'vitest';
import {
  GROUP_HEIGHT,
  layOutList,
  ROW_HEIGHT,
  scrollToShow,
  visiblePart,
} from '../../src/panel/list/list-layout';
import { rowOf } from '../../src/panel/store/row';
import { groupRows } from '../../src/panel/store/row-groups';
import { RECORDED_SHOP } from './recorded-shop';

const many = Array.from({ length: 5_000 }, (_, index) => {
  const source = RECORDED_SHOP[index % RECORDED_SHOP.length];
  if (source === undefined) throw new Error('the recording is empty');
  return rowOf({ ...source, id: String(index) });
});

describe('the layout of the list', () => {
  it('groups by the origin of the server, in the order of first appearance, with counts', () => {
    const groups = groupRows(RECORDED_SHOP.map(rowOf), true);
    expect(groups.map(({ title, blocked, rows }) => [title, blocked.length, rows.length])).toEqual([
      ['https://api.shop.example', 5, 9],
      ['https://cdn.shop.example', 0, 1],
      ['http://localhost:9', 0, 1],
    ]);
  });

  it('puts rows of a fixed height under headings and adds up', () => {
    const layout = layOutList(groupRows(many, true));
    expect(layout.rowCount).toBe(5_000);
    expect(layout.height).toBe(5_000 * ROW_HEIGHT + 3 * GROUP_HEIGHT);
    expect(layOutList(groupRows(many, false)).height).toBe(5_000 * ROW_HEIGHT);
  });

  it('shows a screenful with a few around it, wherever it is scrolled', () => {
    const layout = layOutList(groupRows(many, true));
    for (const scrollTop of [0, 777, 60_000, layout.height - 500]) {
      const rows = visiblePart(layout, scrollTop, 500).flatMap((group) => group.rows);
      expect(rows.length).toBeGreaterThanOrEqual(14);
      expect(rows.length).toBeLessThanOrEqual(30);
    }
  });

  it('scrolls no further than needed, and never leaves a row hidden under its heading', () => {
    const layout = layOutList(groupRows(many, true));
    expect(scrollToShow(layout, 3, 0, 500)).toBe(0);
    expect(scrollToShow(layout, 100, 0, 500)).toBe(GROUP_HEIGHT + 101 * ROW_HEIGHT - 500);
    expect(scrollToShow(layout, 100, 90_000, 500)).toBe(100 * ROW_HEIGHT);
    expect(scrollToShow(layout, 0, 90_000, 500)).toBe(0);
  });
});
