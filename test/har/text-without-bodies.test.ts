import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextWithoutBodies } from '../../src/har/text-without-bodies';

const encoder = new TextEncoder();

/** The text of a file that arrives in pieces of so many bytes. */
function inPieces(text: string, size: number): string {
  const reader = new TextWithoutBodies();
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.end();
}

describe('the text of a file without its bodies', () => {
  it('is the file itself where no text is long, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 40 }), (json, size) => {
        expect(inPieces(json, size)).toBe(json);
      }),
    );
  });

  it('keeps the beginning of a body, and all that is around it', () => {
    const file = {
      before: 'a "quoted" \\ text',
      content: { mimeType: 'text/html', text: `${'ü'.repeat(400)}"}]\\` },
      postData: { text: 'short' },
      after: ['text', ':', 'x'.repeat(3_000)],
    };
    const read: unknown = JSON.parse(inPieces(JSON.stringify(file), 7));
    expect(read).toEqual({ ...file, content: { ...file.content, text: 'ü'.repeat(128) } });
  });

  it('is JSON again wherever a long text is cut: within characters, escapes and code units', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', '\\', '\u0001', 'é', '€', '😀', '\ud800'),
      minLength: 300,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (body, size) => {
        const read = JSON.parse(inPieces(JSON.stringify({ text: body, then: 1 }), size)) as unknown;
        expect(read).toHaveProperty('then', 1);
        const { text: kept } = read as { text: string };
        expect(body.startsWith(kept)).toBe(true);
        expect(kept.length).toBeLessThan(body.length);
      }),
    );
  });

  it('keeps a long value of a header', () => {
    const file = JSON.stringify({ name: 'Cookie', value: 'c'.repeat(60_000) });
    expect(inPieces(file, 1_000)).toBe(file);
  });
});
