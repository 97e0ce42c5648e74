import { plainText } from '../../diagnosis/words/prose';
import type { Arrow, Lane, LaneDiagram, Tone } from '../../explanation/diagram/lanes';
import { PAGE_LANE } from '../../explanation/diagram/lanes';
import type { SvgNode } from './svg-node';
import { LONGEST_IN_DIAGRAM, shortProse } from '../short-prose';
import { truncateMiddle } from '../truncate-middle';
import { visibleText } from '../../explanation/visible-text';

/** Lengths in CSS pixels; text is 11 px, whose average character width is estimated on the wide side. */
const MARGIN = 6;
const CHARACTER = { words: 6.2, literal: 6.8 };
const LANE_TOP = 20;
const ROW = { plain: 26, withNote: 42 };
const TEXT_OVER_LINE = 5;
const NOTE_UNDER_LINE = 14;
const LEAST_LANE_DISTANCE = 92;
const LOOP = { width: 18, height: 12 };
const LABEL_INSET = 10;
/** Room under which words may run over the next lane, because nothing of them would be left. */
const LEAST_WORDS = 180;
const HALF_CROSS = 5.5;
const HALF_BROWSER_LABEL = 26;

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

/** How wide the name of a lane may be: to the edges of the drawing, and to half the way to a neighbour's name. */
function laneLabelRoom(
  index: number,
  lanes: readonly Lane[],
  positions: readonly number[],
  width: number,
): number {
  const x = positions[index] ?? 0;
  const reach = (neighbour: number): number => {
    const there = positions[neighbour];
    if (there === undefined) return Infinity;
    const distance = Math.abs(x - there);
    return lanes[neighbour]?.kind === 'browser' ? distance - HALF_BROWSER_LABEL : distance / 2;
  };
  const [left, right] = [reach(index - 1), reach(index + 1)];
  // At the edges a name is pushed inwards, so that both sides together count.
  if (left === Infinity) return x + right - 8;
  if (right === Infinity) return width - x + left - 8;
  return 2 * Math.min(left, right) - 8;
}

type LaneRow = {
  readonly lanes: readonly Lane[];
  readonly positions: readonly number[];
  readonly width: number;
};

function laneLabel(lane: Lane, index: number, { lanes, positions, width }: LaneRow): SvgNode {
  const x = positions[index] ?? 0;
  const room = Math.max(laneLabelRoom(index, lanes, positions, width), 40);
  const estimate = Math.min(visibleText(lane.name).length * CHARACTER.words, room);
  const centre = Math.min(Math.max(x, estimate / 2 + 2), width - estimate / 2 - 2);
  return label({
    text: lane.name,
    x: Math.round(centre),
    y: 13,
    width: room,
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

/** What a lane does by itself: a loop out of the lane and back into it, with its words beside it. */
function loopNodes(arrow: Arrow, y: number, x: number, width: number): readonly SvgNode[] {
  const { tone } = arrow;
  const isArrow = arrow.tip === 'arrow';
  const out = x + LOOP.width;
  const back = x + (isArrow ? 8 : 1);
  const words = { x: out + LABEL_INSET, width: width - out - LABEL_INSET - MARGIN, anchor: 'start' as const };
  return [
    node('path', {
      class: `line ${arrow.line} ${tone}`,
      d: `M${String(x)} ${String(y - LOOP.height)}H${String(out)}V${String(y)}H${String(back)}`,
    }),
    isArrow
      ? node('path', { class: `tip ${tone}`, d: tip(x + 3, y, -1) })
      : node('path', { class: 'cross', d: cross(x, y) }),
    label({ ...words, text: arrow.text, y: y - TEXT_OVER_LINE, isLiteral: arrow.isLiteral, tone }),
    ...(arrow.note === null
      ? []
      : [label({ ...words, ...arrow.note, y: y + NOTE_UNDER_LINE - TEXT_OVER_LINE, isLiteral: false })]),
  ];
}

function arrowNodes(
  arrow: Arrow,
  y: number,
  positions: readonly number[],
  width: number,
): readonly SvgNode[] {
  if (arrow.from === arrow.to) return loopNodes(arrow, y, positions[arrow.from] ?? 0, width);
  const from = positions[arrow.from] ?? 0;
  const to = positions[arrow.to] ?? 0;
  const direction = to >= from ? 1 : -1;
  const end = to - direction * (arrow.tip === 'arrow' ? 3 : 1);
  const tone = arrow.tone;
  const start = arrow.to === PAGE_LANE ? to : from;
  const isFromRight = direction === -1 && arrow.to !== PAGE_LANE;
  const toEdge = isFromRight ? start - MARGIN : width - start - MARGIN;
  // Words stay between the lanes that they belong to, unless these are too near for any.
  const between = Math.abs(to - from);
  const room = (between < LEAST_WORDS ? toEdge : between) - 2 * LABEL_INSET;
  const place = isFromRight
    ? { x: start - LABEL_INSET, width: room, anchor: 'end' as const }
    : { x: start + LABEL_INSET, width: room, anchor: 'start' as const };
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
    'aria-label': visibleText(plainText(shortProse(alternative, LONGEST_IN_DIAGRAM))),
  };
  const posts = positions.map((x) => `M${String(x)} ${String(LANE_TOP)}V${String(height)}`).join('');
  return node('svg', attributes, [
    node('path', { class: 'post', d: posts }),
    ...lanes.map((lane, index) => laneLabel(lane, index, { lanes, positions, width })),
    ...rows,
  ]);
}
