import { createRequire } from 'node:module';
import Ajv from 'ajv';
import draft06 from 'ajv/lib/refs/json-schema-draft-06.json';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { harFrom } from '../../../src/har/read-har';
import { HAR_FORM } from '../../../src/report/har/har-form';
import { printReport } from '../../../src/report/forms/print-report';
import { blocked, exchange, hop, preflight, response } from '../../diagnosis/exchange-builder';
import { FINDING_SAMPLES } from '../../diagnosis/findings/sample-findings';
import { playIn } from '../../diagnosis/fix/play-case';
import { SAMPLES } from '../../diagnosis/situations/samples';
import { allCases } from '../../zoo/cases/all-cases';

/** The JSON Schema of HAR 1.2 that its validators use. Formats are dates and URLs, which need another package. */
const ajv = new Ajv({ strict: false, validateFormats: false, meta: false });
ajv.addMetaSchema(draft06);
// It has no types.
const schemas = createRequire(import.meta.url)('har-schema') as Readonly<Record<string, object>>;
for (const schema of Object.values(schemas)) ajv.addSchema(schema);
const validate = ajv.getSchema('har.json#');

type Recorded = readonly [string, Exchange];

const RECORDED: readonly Recorded[] = [
  ...Object.entries(SAMPLES).map(([code, { shows }]) => [code, shows.exchange] as const),
  ...Object.entries(FINDING_SAMPLES).map(([code, { shows }]) => [code, shows.exchange] as const),
];

const ZOO: readonly Recorded[] = allCases.flatMap((zooCase) =>
  (['chromium', 'firefox'] as const).flatMap((browser) => {
    const played = playIn(zooCase, browser);
    return played === null ? [] : [[`${zooCase.id} in ${browser}`, played.exchange] as const];
  }),
);

const written = (...exchanges: readonly [Exchange, ...Exchange[]]): unknown =>
  JSON.parse(printReport(HAR_FORM, { exchanges, log: null, chosen: {} }).text);

const said = (one: Exchange): unknown => {
  const { verdict, knownBy, causes } = diagnose(one);
  return [verdict, knownBy, causes[0]?.code ?? null];
};

function readAgain(one: Exchange): readonly Exchange[] {
  const read = harFrom(written(one));
  if (read.kind === 'refused') throw new Error(read.why);
  return read.recording.exchanges;
}

describe('A report as HAR', () => {
  it.each([...RECORDED, ...ZOO])('is valid HAR 1.2: %s', (_, one) => {
    const valid = validate?.(written(one));
    expect(validate?.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('leads whoever reads it to the same verdict and first cause, for every case of the zoo', () => {
    const wrong = [...RECORDED, ...ZOO].flatMap(([name, one]) => {
      const read = readAgain(one);
      const same = JSON.stringify(read.map(said)) === JSON.stringify([said(one)]);
      return same ? [] : [`${name}: ${JSON.stringify(said(one))} ${JSON.stringify(read.map(said))}`];
    });
    expect(wrong).toEqual([]);
    expect(ZOO.length).toBeGreaterThan(300);
  });

  it('has each preflight as an entry of its own, linked with its request as Chrome links it', () => {
    const one = exchange(
      [hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], response(204)) })],
      blocked,
      { id: 'one' },
    );
    expect(written(one)).toMatchObject({
      log: {
        version: '1.2',
        creator: { name: 'CORS Inspector' },
        entries: [
          {
            request: { method: 'PUT' },
            _cors: { preflight: { exchange: 'one', hop: 0, part: 'preflight' } },
          },
          {
            request: { method: 'OPTIONS', url: 'https://api.example/orders' },
            _resourceType: 'preflight',
            _initiator: { type: 'preflight', url: 'https://api.example/orders' },
            _cors: { preflightOf: { exchange: 'one', hop: 0, part: 'request' } },
          },
        ],
      },
    });
  });

  it('says the reason of a block beside its response', () => {
    const one = exchange([hop({ response: response(200) })], blocked);
    expect(written(one)).toMatchObject({
      log: {
        entries: [
          {
            response: { status: 200, _error: 'net::ERR_FAILED' },
            _cors: {
              verdict: 'blocked',
              knownBy: 'observed',
              cause: {
                code: 'allow-origin-missing',
                title: 'No Access-Control-Allow-Origin header',
                owner: 'backend',
                standard: 'https://fetch.spec.whatwg.org/#concept-cors-check',
              },
            },
          },
        ],
      },
    });
  });
});
