import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleBytes, visibleText } from '../../src/explanation/visible-text';

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

describe('text of strangers', () => {
  it('shows bidirectional overrides and zero-width characters as escapes', () => {
    expect(visibleText('a\u202Eb\u2066c\u200Bd\uFEFFe')).toBe('a\\u202Eb\\u2066c\\u200Bd\\uFEFFe');
  });

  it('shows control characters, line breaks and spaces that look like others as escapes', () => {
    expect(visibleText('a\u0000b\nc\td\u00A0e\u2028')).toBe('a\\u0000b\\u000Ac\\u0009d\\u00A0e\\u2028');
  });

  it('leaves ordinary text of any script as it is', () => {
    expect(visibleText('Grüße, 世界 🙂')).toBe('Grüße, 世界 🙂');
  });

  it('writes characters beyond the first plane in braces', () => {
    expect(visibleText('\u{E0041}')).toBe('\\u{E0041}');
  });
});

describe('header values', () => {
  it('reads bytes that are UTF-8 as the text that they encode, so that an override in them is seen', () => {
    expect(visibleBytes(utf8('https://a\u202E.example é'))).toBe('https://a\\u202E.example é');
  });

  it('shows other bytes as bytes', () => {
    expect(visibleBytes('caf\u00e9 \u0001')).toBe('caf\\xE9 \\u0001');
  });

  it('never lets a character through that cannot be seen or that reorders its neighbours', () => {
    const anyByte = fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyByte }), fc.string({ unit: 'binary' })), (value) => {
        expect(visibleBytes(value)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(visibleText(value)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
