import { describe, expect, it } from 'vitest';
import { caseOf } from '../../src/diagnosis/case';
import { plainText } from '../../src/diagnosis/words/prose';
import { explanationOf } from '../../src/explanation/explanation-of';
import { sectionIn } from '../../src/explanation/section';
import type { Exchange } from '../../src/exchange/exchange';
import { exchange, failed, headerList, hop, response } from '../diagnosis/exchange-builder';
import type { Headers } from '../diagnosis/exchange-builder';
import { respondedWith } from '../diagnosis/situations/sample';

/** An image that the browser kept from the page. */
const image = (headers: Headers): Exchange =>
  exchange(
    [
      hop({
        requestHeaders: headerList({
          'Sec-Fetch-Mode': 'no-cors',
          'Sec-Fetch-Site': 'cross-site',
          'Sec-Fetch-Dest': 'image',
        }),
        response: response(200, headers),
      }),
    ],
    failed('corp', 'net::ERR_BLOCKED_BY_RESPONSE'),
    { type: 'image' },
  );

const OWN = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** What is to be done, paragraph by paragraph, each with its label. */
function action(one: Exchange): readonly string[] {
  const { sections } = explanationOf(caseOf(one, null));
  return (sectionIn(sections, 'action')?.blocks ?? []).flatMap((block) =>
    block.kind === 'prose'
      ? [[block.statement.knownBy ?? '', plainText(block.statement.text)].join(': ')]
      : [],
  );
}

describe('where the resource policy is set', () => {
  it.each([
    ['nginx', { Server: 'nginx/1.29.0' }, 'add_header Cross-Origin-Resource-Policy cross-origin always;'],
    ['Apache httpd', { Server: 'Apache/2.4.66' }, 'Header always set Cross-Origin-Resource-Policy'],
    ['Express', { 'X-Powered-By': 'Express' }, 'With helmet, which sends same-origin by default'],
    ['Caddy', { Server: 'Caddy' }, 'header Cross-Origin-Resource-Policy cross-origin'],
  ] as const)('is said for the stack that the response looks like: %s', (name, headers, where) => {
    const said = action(image({ ...OWN, ...headers }));
    expect(said.at(-1)).toContain(`assumed: The server looks like ${name}. `);
    expect(said.at(-1)).toContain(where);
  });

  it('is said as well where the page admits only what allows it', () => {
    expect(action(image({ Server: 'nginx' })).at(-1)).toContain('add_header');
  });

  it('is not said where no header tells the stack, nor of a stack of which it is not known', () => {
    for (const headers of [{}, { Server: 'AmazonS3' }])
      expect(action(image({ ...OWN, ...headers })).join()).not.toContain('look like');
  });

  it('is not said where the block is one of CORS', () => {
    expect(action(respondedWith(200, { ...OWN, Server: 'nginx' })).join()).not.toContain('look like');
  });
});
