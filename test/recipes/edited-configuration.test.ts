import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { diagnose } from '../../src/diagnosis/diagnose';
import { applyFix } from '../../src/diagnosis/what-if/apply-fix';
import { whatIf } from '../../src/diagnosis/what-if/what-if';
import { NO_EDITS, withAddedLine, withStatus } from '../../src/diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../src/exchange/exchange';
import { editedConfiguration } from '../../src/recipes/edited-configuration';
import { exchange, failed, headerList, hop, PAGE, preflight, response } from '../diagnosis/exchange-builder';

const SERVER = 'https://api.example';
const RESPONSE = { message: 'response', hop: 0 } as const;
const PREFLIGHT = { message: 'preflight', hop: 0 } as const;

const recorded = exchange(
  [
    hop({
      method: 'PUT',
      requestHeaders: headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', Cookie: 'a=1', 'X-Key': '1' }),
      preflight: preflight('PUT', ['x-key'], response(204)),
    }),
  ],
  failed('unspecified'),
);
const simple = exchange([hop({ response: response(200) })], failed('unspecified'));

function tried(exchange_: Exchange, edits: WhatIfEdits) {
  const result = whatIf(exchange_, diagnose(exchange_), edits);
  if (result === null) throw new Error('the origin of the page is known');
  return result;
}

function configured(exchange_: Exchange, edits: WhatIfEdits) {
  const { whole, on } = tried(exchange_, edits);
  return editedConfiguration(whole, SERVER, on);
}

function fixed(exchange_: Exchange): WhatIfEdits {
  const applied = applyFix(tried(exchange_, NO_EDITS), NO_EDITS);
  if (applied.kind === 'cannot') throw new Error('headers can mend it');
  return applied.edits;
}

const allowing = (edits: WhatIfEdits, place: typeof RESPONSE | typeof PREFLIGHT, value: string) =>
  withAddedLine(edits, place, { name: 'Access-Control-Allow-Origin', value });

describe('edited responses become the policy that says the same', () => {
  it('with the origin, methods, headers and credentials of the responses', () => {
    const task = configured(
      recorded,
      withAddedLine(fixed(recorded), PREFLIGHT, { name: 'Access-Control-Max-Age', value: '60' }),
    );
    expect(task).toMatchObject({
      kind: 'task',
      server: { origin: SERVER },
      policy: { origins: [PAGE], methods: ['PUT'], requestHeaders: ['x-key'], credentials: true, maxAge: 60 },
      request: { method: 'PUT', requestHeaders: ['x-key'], preflight: true },
    });
  });

  it('with what a page may read beyond the usual headers', () => {
    const edits = withAddedLine(allowing(NO_EDITS, RESPONSE, 'https://other.example'), RESPONSE, {
      name: 'Access-Control-Expose-Headers',
      value: 'X-Total, *',
    });
    expect(configured(simple, edits)).toMatchObject({
      policy: { origins: ['https://other.example'], exposeHeaders: ['X-Total'], credentials: false },
    });
  });
});

describe('edited responses that no configuration can say are refused with the reason', () => {
  const whyNot = (exchange_: Exchange, edits: WhatIfEdits): string | undefined => {
    const result = configured(exchange_, edits);
    return result.kind === 'refused' ? plainText(result.why) : undefined;
  };

  it.each([
    ['everybody', allowing(NO_EDITS, RESPONSE, '*'), /every origin/],
    ['the origin null', allowing(NO_EDITS, RESPONSE, 'null'), /sandboxed/],
    ['nobody', NO_EDITS, /No response allows/],
    ['two origins', allowing(allowing(NO_EDITS, RESPONSE, PAGE), RESPONSE, PAGE), /twice/],
    [
      'a text that would break out of a file',
      allowing(NO_EDITS, RESPONSE, 'https://a.example";}'),
      /origin|characters/,
    ],
  ])('%s', (_what, edits, why) => {
    expect(whyNot(simple, edits)).toMatch(why);
  });

  it('responses that differ', () => {
    const different = allowing(allowing(NO_EDITS, PREFLIGHT, PAGE), RESPONSE, 'https://other.example');
    expect(whyNot(recorded, different)).toMatch(/different origins/);
    const half = withAddedLine(allowing(allowing(NO_EDITS, PREFLIGHT, PAGE), RESPONSE, PAGE), RESPONSE, {
      name: 'Access-Control-Allow-Credentials',
      value: 'true',
    });
    expect(whyNot(recorded, half)).toMatch(/credentials/);
  });

  it('a preflight that is refused, and a list that cannot be read', () => {
    expect(whyNot(recorded, withStatus(fixed(recorded), PREFLIGHT, '404'))).toMatch(/200 to 299/);
    const spoiled = withAddedLine(fixed(recorded), PREFLIGHT, {
      name: 'Access-Control-Allow-Headers',
      value: 'a b',
    });
    expect(whyNot(recorded, spoiled)).toMatch(/not a name/);
  });
});
