import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PanelServices } from '../../../src/panel/store/services';
import type { RedactedText } from '../../../src/redacted-text';
import { codeBlock, codeSpan, words } from '../../../src/report/markdown/markdown-text';
import { joined, ours } from '../../../src/report/redaction/composed-text';
import { redactionOf } from '../../../src/report/redaction/redaction';

const plain: string = 'https://api.example/?token=abcdef123456';

describe('text that leaves', () => {
  it('is of a kind of its own, which plain text is not', () => {
    expectTypeOf<string>().not.toExtend<RedactedText>();
    expectTypeOf<RedactedText>().toExtend<string>();
    expect(redactionOf([]).text(plain)).toBe('https://api.example/?token=redacted');
  });

  it('is all that the clipboard and the builders of Markdown take', () => {
    expectTypeOf<PanelServices['copyText']>().parameter(0).toEqualTypeOf<RedactedText>();
    expectTypeOf(codeSpan).parameter(0).toEqualTypeOf<RedactedText>();
    expectTypeOf(words).parameter(0).toEqualTypeOf<RedactedText>();
    expectTypeOf(codeBlock).parameter(1).toEqualTypeOf<readonly RedactedText[]>();
  });

  it('is put together from words of ours and from text that is redacted', () => {
    // @ts-expect-error plain text stands between no words of ours
    const leaking = ours`Another ${plain}`;
    // @ts-expect-error plain text is joined with none that is redacted
    const joining = joined([plain], ours`, `);
    const redacted = redactionOf([]).text(plain);
    expect(ours`${1} more: ${redacted}`).toBe('1 more: https://api.example/?token=redacted');
    expect([leaking, joining]).toHaveLength(2);
  });
});
