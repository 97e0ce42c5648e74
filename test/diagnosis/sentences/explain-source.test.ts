import { describe, expect, it } from 'vitest';
import { explainSource } from '../../../src/diagnosis/sentences/explain-source';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { NO_TAB } from '../../../src/exchange/network-event';
import { completed, exchange, headerList, hop, PAGE, response } from '../exchange-builder';

const told = (more: Partial<Exchange>): string[] =>
  explainSource(exchange([hop({ response: response(200) })], completed, more)).map(plainText);

describe('who made a request', () => {
  it('is not told where it is the page itself', () => {
    expect(told({})).toEqual([]);
  });

  it('is only assumed to be the page’s worker where the browser ties the request to no tab', () => {
    const [sentence, ...others] = told({ tabId: NO_TAB, frameId: -1, documentId: null });
    expect(sentence).toContain('It is likely from');
    expect(sentence).toContain(PAGE);
    expect(sentence).not.toContain('closed tab');
    expect(others).toEqual([]);
  });

  it('may be a closed tab in Firefox, which reports its last requests like those of workers', () => {
    const [sentence] = told({ browser: 'firefox', tabId: NO_TAB, documentId: null });
    expect(sentence).toContain('It is likely from');
    expect(sentence).toContain('the last requests of a closed tab');
  });

  it('is a frame, whose own origin counts', () => {
    expect(told({ frameId: 7, pageOrigin: 'https://widget.example' })).toEqual([
      "A frame in the page made this request. CORS applies to the frame's origin, https://widget.example, not to that of the page around it.",
    ]);
  });

  it('is a sandboxed frame or one with a data: URL where a frame’s origin is opaque', () => {
    expect(told({ frameId: 7, pageOrigin: 'null' }).join()).toMatch(/sandbox.*data:/);
  });

  it('is a file or a sandboxed page where the page’s own origin is opaque', () => {
    expect(told({ pageOrigin: 'null' }).join()).toMatch(/file:.*Content Security Policy/);
  });

  it('is known to be opaque from the Origin header where the browser names nobody', () => {
    const sent = hop({ requestHeaders: headerList({ Origin: 'null' }) });
    const seen = exchange([sent], null, { pageOrigin: null, browser: 'firefox' });
    expect(explainSource(seen)).toHaveLength(1);
  });
});
