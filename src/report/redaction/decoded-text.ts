/**
 * A text with its percent-encoding taken away, however often it was encoded, and where each character came from: a URL
 * in a URL is looked through like the outer one, and what is redacted is cut out of the text as it was.
 */
export type DecodedText = {
  /** One character for each byte that was encoded; other characters as they were. */
  readonly text: string;
  /**
   * Where each character begins in the source; one more than there are characters, the last being the source's length.
   * Null where nothing was encoded.
   */
  readonly starts: Uint32Array | null;
  /** How often each character was encoded; 0, or nothing at its place, for one that stood there as it is. */
  readonly levels: Uint8Array;
};

/** `%3D`, `%253D` and so on, and `\u003D`, as JSON writes characters that a script could trip over. */
const ENCODED = /%((?:25)*)([0-9a-f]{2})|\\u00([0-7][0-9a-f])/gi;

/** Deeper levels are all one. */
const DEEPEST = 255;

const NO_LEVELS = new Uint8Array(0);

/** Decodes in time linear in the text. A percent sign that encodes nothing stays what it is. */
export function decodedText(source: string): DecodedText {
  // Nearly every text that is told is like this.
  if (source.search(ENCODED) < 0) return { text: source, starts: null, levels: NO_LEVELS };
  const starts = new Uint32Array(source.length + 1);
  const levels = new Uint8Array(source.length);
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  const copyUpTo = (end: number): void => {
    if (end === done) return;
    parts.push(source.slice(done, end));
    for (let at = done; at < end; at += 1) starts[length + at - done] = at;
    length += end - done;
    done = end;
  };
  for (const found of source.matchAll(ENCODED)) {
    const [whole, deeper = '', percent, escaped = ''] = found;
    copyUpTo(found.index);
    parts.push(String.fromCharCode(Number.parseInt(percent ?? escaped, 16)));
    starts[length] = found.index;
    levels[length] = Math.min(DEEPEST, 1 + deeper.length / 2);
    length += 1;
    done = found.index + whole.length;
  }
  copyUpTo(source.length);
  starts[length] = source.length;
  return { text: parts.join(''), starts: starts.subarray(0, length + 1), levels: levels.subarray(0, length) };
}
