import type { Arrow, Lane, LaneDiagram, Tone } from './lanes';
import { PAGE_LANE } from './lanes';
import type { SvgNode } from './svg-node';
import { truncateMiddle } from './truncate-middle';
import { visibleText } from './visible-text';

/** Lengths in CSS pixels; text is 11 px, whose average character width is estimated on the wide side. */
const MARGIN = 6;
const CHARACTER = { words: 6.2, literal: 6.8 };
const LANE_TOP = 20;
const ROW = { plain: 26, withNote: 42 };
const TEXT_OVER_LINE = 5;
const NOTE_UNDER_LINE = 14;
const LEAST_LANE_DISTANCE = 92;
const HALF_CROSS = 5.5;

const node = (
  tag: SvgNode['tag'],
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode => ({ tag, attributes, children });

function fitted(
  text: string,
  width: number,
  isLiteral: boolean,
): { readonly shown: string; readonly full: string } {
  const full = visibleText(text);
  const limit = Math.max(4, Math.floor(width / (isLiteral ? CHARACTER.literal : CHARACTER.words)));
  return { shown: truncateMiddle(full, limit), full };
}

type Label = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isLiteral: boolean;
  readonly tone: Tone;
};

function label({ text, x, y, width, anchor, isLiteral, tone }: Label): SvgNode {
  const { shown, full } = fitted(text, width, isLiteral);
  const attributes = { x, y, 'text-anchor': anchor, class: `label ${tone}${isLiteral ? ' literal' : ''}` };
  return node('text', attributes, shown === full ? [shown] : [node('title', {}, [full]), shown]);
}

/** Where each lane stands; the page and the browser keep more room for words while there is one server only. */
function lanePositions(lanes: readonly Lane[], width: number): readonly number[] {
  const edge = Math.min(70, Math.max(26, width * 0.11));
  const span = width - 2 * edge;
  const servers = Math.max(lanes.length - 2, 1);
  const browser = servers === 1 ? 0.46 : 1 / (servers + 1);
  return lanes.map((_, index) => {
    if (index === PAGE_LANE) return edge;
    return Math.round(edge + span * (browser + ((1 - browser) * (index - 1)) / servers));
  });
}

function laneLabel(lane: Lane, index: number, positions: readonly number[], width: number): SvgNode {
  const x = positions[index] ?? 0;
  const before = positions[index - 1];
  const after = positions[index + 1];
  // A name may grow to half the way to its neighbours; at the edges it is pushed inwards.
  const room = Math.min(x - (before ?? -x), (after ?? 2 * width - x) - x);
  const most = Math.max(room - 8, 40);
  const estimate = Math.min(visibleText(lane.name).length * CHARACTER.words, most);
  const centre = Math.min(Math.max(x, estimate / 2 + 2), width - estimate / 2 - 2);
  return label({
    text: lane.name,
    x: Math.round(centre),
    y: 13,
    width: most,
    anchor: 'middle',
    isLiteral: false,
    tone: 'plain',
  });
}

const tip = (x: number, y: number, direction: 1 | -1): string =>
  `M${String(x - 8 * direction)} ${String(y - 4)}L${String(x)} ${String(y)}L${String(x - 8 * direction)} ${String(y + 4)}Z`;

const cross = (x: number, y: number): string => {
  const [left, right, top, bottom] = [x - HALF_CROSS, x + HALF_CROSS, y - HALF_CROSS, y + HALF_CROSS].map(
    String,
  );
  return `M${left ?? ''} ${top ?? ''}L${right ?? ''} ${bottom ?? ''}M${right ?? ''} ${top ?? ''}L${left ?? ''} ${bottom ?? ''}`;
};

function arrowNodes(
  arrow: Arrow,
  y: number,
  positions: readonly number[],
  width: number,
): readonly SvgNode[] {
  const from = positions[arrow.from] ?? 0;
  const to = positions[arrow.to] ?? 0;
  const direction = to >= from ? 1 : -1;
  const end = to - direction * (arrow.tip === 'arrow' ? 3 : 1);
  const tone = arrow.tone;
  const start = arrow.to === PAGE_LANE ? to : from;
  const isFromRight = direction === -1 && arrow.to !== PAGE_LANE;
  const place = isFromRight
    ? { x: start - 12, width: start - 12 - MARGIN, anchor: 'end' as const }
    : { x: start + 12, width: width - start - 12 - MARGIN, anchor: 'start' as const };
  const nodes = [
    node('path', {
      class: `line ${arrow.line} ${tone}`,
      d: `M${String(from)} ${String(y)}H${String(arrow.tip === 'arrow' ? end - direction * 5 : end)}`,
    }),
  ];
  if (arrow.tip === 'arrow') nodes.push(node('path', { class: `tip ${tone}`, d: tip(end, y, direction) }));
  if (arrow.tip === 'cross') nodes.push(node('path', { class: 'cross', d: cross(to, y) }));
  nodes.push(label({ ...place, text: arrow.text, y: y - TEXT_OVER_LINE, isLiteral: arrow.isLiteral, tone }));
  if (arrow.note !== null) {
    nodes.push(label({ ...place, ...arrow.note, y: y + NOTE_UNDER_LINE, isLiteral: false }));
  }
  return nodes;
}

/**
 * The diagram as SVG for a given width in CSS pixels, without any colour of its own: classes name what a thing is.
 * Words are cut in their middle to fit and keep their full text as title. With many servers the drawing is wider than
 * asked for, so that it scrolls instead of becoming illegible.
 */
export function laneDiagramSvg(diagram: LaneDiagram, requestedWidth: number): SvgNode {
  const { lanes, arrows, alternative } = diagram;
  const width = Math.round(Math.max(requestedWidth, 60 + LEAST_LANE_DISTANCE * (lanes.length - 1)));
  const positions = lanePositions(lanes, width);
  let y = LANE_TOP;
  const rows = arrows.flatMap((arrow) => {
    const nodes = arrowNodes(arrow, y + 20, positions, width);
    y += arrow.note === null ? ROW.plain : ROW.withNote;
    return nodes;
  });
  const height = y + 6;
  const attributes = {
    class: 'lane-diagram',
    role: 'img',
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    width,
    height,
    'aria-label': alternative,
  };
  const posts = positions.map((x) => `M${String(x)} ${String(LANE_TOP)}V${String(height)}`).join('');
  return node('svg', attributes, [
    node('path', { class: 'post', d: posts }),
    ...lanes.map((lane, index) => laneLabel(lane, index, positions, width)),
    ...rows,
  ]);
}
