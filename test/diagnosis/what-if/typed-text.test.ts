import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import {
  NO_EDITS,
  withAddedLine,
  withLine,
  withMethod,
  withStatus,
} from '../../../src/diagnosis/what-if/what-if-edits';
import { ALLOW_ORIGIN, RESPONSE, allowed, line, silent, tried, typed } from './tried-edits';

describe('what is typed wrongly', () => {
  const wrongIn = (name: string, value: string) => {
    const { responses } = tried(silent, withAddedLine(NO_EDITS, RESPONSE, { name, value }));
    return responses[0]?.lines.map(({ line: used, wrong }) => ({ used, why: wrong && plainText(wrong) }));
  };

  it.each([
    ['Access Control', '*', 'A header name cannot contain a space.'],
    ['Vary:', 'Origin', 'The colon is not part of the name.'],
    ['', 'Origin', 'A header needs a name.'],
    ['Vāry', 'Origin', 'A header name cannot contain ā.'],
    ['X-A', 'a\r\nb', 'A header value cannot contain a line break.'],
    ['X-A', 'a\0b', 'A header value cannot contain a NUL character.'],
    ['X-A', 'a'.repeat(8_193), 'The value is longer than 8192 characters.'],
    ['a'.repeat(257), '', 'The name is longer than 256 characters.'],
  ])('is said beside the line and not used: %j', (name, value, why) => {
    expect(wrongIn(name, value)).toEqual([{ used: null, why }]);
  });

  it('leaves a recorded line as it was', () => {
    const edits = withLine(NO_EDITS, RESPONSE, typed(ALLOW_ORIGIN, 'https://\nx'));
    expect(tried(allowed, edits).diagnosis.verdict).toBe('allowed');
  });

  it('is a status that no response has, and a method that no script may use', () => {
    const edits = withMethod(withStatus(NO_EDITS, RESPONSE, '99'), 'TRACE');
    const { responses, wrongMethod, exchange: same } = tried(silent, edits);
    expect(responses[0]?.wrongStatus).not.toBeNull();
    expect(plainText(wrongMethod ?? [])).toBe('Scripts cannot use the method TRACE.');
    expect(same.hops[0]).toMatchObject({ method: 'GET', response: { status: 200 } });
  });

  it('is a header that only the browser sets', () => {
    const { requestLines } = tried(
      silent,
      withAddedLine(NO_EDITS, 'request', line('Origin', 'https://evil.example')),
    );
    expect(plainText(requestLines[0]?.wrong ?? [])).toContain('Scripts cannot set Origin');
  });

  it('is nothing where spaces surround a value, or text is beyond ASCII', () => {
    expect(wrongIn('X-A', ' ü ')).toEqual([{ used: { name: 'X-A', value: 'Ã¼' }, why: null }]);
  });
});
