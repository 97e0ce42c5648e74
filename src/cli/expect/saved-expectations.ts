import type { Exchange } from '../../exchange/exchange';
import { serializeOrigin } from '../../fetch-standard/origin';
import { uniqueBy } from '../../fetch-standard/unique-by';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { Header } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../../report/redaction/composed-text';
import { redactedJson } from '../../report/redaction/redacted-json';
import { redactionOf } from '../../report/redaction/redaction';
import type { Redaction } from '../../report/redaction/redaction';
import { repeatable } from '../check/repeat/repeatable';
import { EXPECTATIONS_FORMAT, EXPECTATIONS_VERSION } from './expectations-schema';
import type { Expectation, Expectations } from './expectations-schema';

/** The variable that has the value of a header, such as `API_AUTHORIZATION`. */
const variableFor = (name: string): string => `CORS_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;

function expectationOf(exchange: Exchange, redaction: Redaction): readonly Expectation[] {
  const read = repeatable(exchange, [], null);
  if (read.kind === 'untold') return [];
  const [wanted] = read.variants;
  // A URL that holds a secret is no URL without it.
  if (redaction.text(wanted.url) !== wanted.url) return [];
  const isSecret = (header: Header): boolean =>
    read.missing.includes(asciiLowercase(header.name)) || redaction.header(header).value !== header.value;
  const known = wanted.headers.filter((header) => !isSecret(header));
  const secrets = new Set([
    ...read.missing,
    ...wanted.headers.filter(isSecret).map(({ name }) => asciiLowercase(name)),
  ]);
  const headers = [
    ...known.map(({ name, value }) => ({ name, value })),
    ...[...secrets].map((name) => ({ name, env: variableFor(name) })),
  ];
  return [
    {
      url: wanted.url,
      origin: serializeOrigin(wanted.origin),
      ...(wanted.method === 'GET' ? {} : { method: wanted.method }),
      ...(headers.length === 0 ? {} : { headers }),
      ...(wanted.credentials ? { credentials: 'include' as const } : {}),
      expect: 'allowed',
    },
  ];
}

/** What a recording needs, as a file of expectations. */
export type SavedExpectations = {
  readonly text: RedactedText;
  /** How many requests are in it, and how many of the recording cannot be. */
  readonly saved: number;
  readonly left: number;
};

/**
 * That everything must pass which the pages of a recording request, whether or not it passed then. Secrets become
 * variables of the environment.
 */
export function savedExpectations(exchanges: readonly Exchange[]): SavedExpectations {
  const redaction = redactionOf(exchanges);
  const each = exchanges.map((exchange) => expectationOf(exchange, redaction));
  const requests = uniqueBy(each.flat(), (one) => JSON.stringify(one));
  const expectations: Expectations = {
    format: EXPECTATIONS_FORMAT,
    version: EXPECTATIONS_VERSION,
    requests: [...requests],
  };
  return {
    text: ours`${redactedJson(expectations, redaction, (text) => text)}\n`,
    saved: requests.length,
    left: each.filter((one) => one.length === 0).length,
  };
}
