import type { Prose } from '../../diagnosis/words/prose';

/** One vertical line of the diagram: who sends and receives. */
export type Lane = { readonly kind: 'page' | 'browser' | 'server'; readonly name: string };

/** How something is to be read: `bad` is where it broke, `quiet` is context. */
export type Tone = 'plain' | 'quiet' | 'bad' | 'good';

/** One horizontal line: something that was sent, or that should have been. */
export type Arrow = {
  /** Indices into the lanes; the same twice for what a lane does by itself. */
  readonly from: number;
  readonly to: number;
  /** Dashed for what was not sent, or is still in progress. */
  readonly line: 'solid' | 'dashed';
  /** What is drawn where it ends: a cross where the browser stopped it. */
  readonly tip: 'arrow' | 'cross' | 'none';
  readonly tone: Tone;
  /** Written on the line; `isLiteral` when the words were on the wire. */
  readonly text: string;
  readonly isLiteral: boolean;
  /** Written under the line. */
  readonly note: { readonly text: string; readonly tone: Tone } | null;
};

/** What was really sent between page, browser and servers, in order, and where it broke. */
export type LaneDiagram = {
  /** The page, the browser, then each host in the order of the requests. */
  readonly lanes: readonly Lane[];
  readonly arrows: readonly Arrow[];
  /** The same as a sentence or two. */
  readonly alternative: Prose;
};

export const PAGE_LANE = 0;
export const BROWSER_LANE = 1;
