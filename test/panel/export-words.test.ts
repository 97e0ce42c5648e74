import { describe, expect, it } from 'vitest';
import { previewOf, sizeOf, tellSecrets } from '../../src/panel/dialogs/export-words';
import { asRedacted } from '../../src/report/redaction/brand';

describe('the preview of an export', () => {
  it('is the whole text, word for word, where that can be shown', () => {
    const text = asRedacted('a line\n'.repeat(2_000));
    expect(previewOf(text)).toEqual({ text });
  });

  it('is the beginning of many lines, and says how many there are', () => {
    const text = asRedacted('a line\n'.repeat(9_000));
    const { text: shown, note } = previewOf(text);
    expect(text.startsWith(shown)).toBe(true);
    expect(shown.split('\n')).toHaveLength(2_500);
    expect(note).toBe('The preview ends here, after 2,500 of 9,000 lines. A copy and a file have all of it.');
  });

  it('is the beginning of an endless line too', () => {
    const { text, note } = previewOf(asRedacted(`${'x'.repeat(500_000)}\n`));
    expect(text).toHaveLength(80_000);
    expect(note).toBe(
      'The preview ends here, after 80,000 of 500,001 characters. A copy and a file have all of it.',
    );
  });

  it('parts no character', () => {
    expect(previewOf(asRedacted(`x${'😀'.repeat(200_000)}`)).text).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('what is said of an export', () => {
  it('tells its length as services count it, and its size as a file', () => {
    expect(sizeOf(asRedacted('é'.repeat(2_000)))).toBe('2,000 characters, 4 kB.');
  });

  it('tells how many secrets were replaced, and claims nothing where none was recognized', () => {
    expect(tellSecrets(0)).toBe('No secret was recognized.');
    expect(tellSecrets(1)).toBe('1 secret value was replaced.');
    expect(tellSecrets(12)).toBe('12 secret values were replaced.');
  });
});
