import * as v from 'valibot';
import type { CallFrame } from '../network-event';

/** Enough to get from a library to who called it. */
const MOST_FRAMES = 4;
const LONGEST_URL = 2_048;
const LONGEST_NAME = 200;

const position = v.pipe(v.number(), v.integer(), v.minValue(0));

const frame = v.object({
  functionName: v.optional(v.string(), ''),
  url: v.string(),
  lineNumber: position,
  columnNumber: v.optional(position),
});

/** Lines and columns count from 0. Chromium nests what was awaited under `parent`, which is looked at no deeper than once. */
const stack = v.object({
  callFrames: v.array(v.unknown()),
  parent: v.optional(v.object({ callFrames: v.array(v.unknown()) })),
});

const initiator = v.object({
  stack: v.optional(stack),
  url: v.optional(v.string()),
  lineNumber: v.optional(position),
});

/**
 * The lines that made a request, the innermost first, from a HAR entry's `_initiator`: of a script's call stack, or the
 * one of the document that names it. Empty where DevTools does not tell, as in Firefox.
 */
export function readInitiator(raw: unknown): readonly CallFrame[] {
  const parsed = v.safeParse(initiator, raw);
  if (!parsed.success) return [];
  const { stack: called, url, lineNumber } = parsed.output;
  if (called === undefined) return lineNumber === undefined ? [] : readFrames([{ url, lineNumber }]);
  return readFrames([...called.callFrames, ...(called.parent?.callFrames ?? [])]);
}

function readFrames(frames: readonly unknown[]): readonly CallFrame[] {
  const read: CallFrame[] = [];
  for (const raw of frames) {
    if (read.length === MOST_FRAMES) break;
    const parsed = v.safeParse(frame, raw);
    if (!parsed.success) continue;
    const { functionName, url, lineNumber, columnNumber } = parsed.output;
    // Lines of the console or of extensions are not the page's.
    if (!/^(?:https?|file):/i.test(url) || url.length > LONGEST_URL) continue;
    read.push({
      functionName: functionName.slice(0, LONGEST_NAME),
      url,
      line: lineNumber + 1,
      column: columnNumber === undefined ? null : columnNumber + 1,
    });
  }
  return read;
}
