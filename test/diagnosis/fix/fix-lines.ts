import type { ResponseFix, ClientChange, Fix, HeaderChange } from '../../../src/diagnosis/fix/fix';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE, blocked, exchange, hop, preflight, response, sentBy } from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { fixOf } from '../../../src/diagnosis/fix/fix-of';

export const OTHER = 'https://other.example/orders';

/** Request headers that show that no credentials are sent. */
export const sent = (more: Headers = {}) => sentBy(PAGE, more);
/** Request headers that show that credentials are sent. */
export const WITH_COOKIE = sent({ Cookie: 'session=1' });

const SIGNS = { add: '+', replace: '~', remove: '-' } as const;

const headerLine = ({ kind, name, after, role }: HeaderChange): string =>
  `${SIGNS[kind]} ${name}${after === null ? '' : `: ${after}`}${role === 'companion' ? ' (companion)' : ''}`;

const responseLines = ({
  response: kind,
  hop: at,
  seen,
  status,
  headers,
}: ResponseFix): readonly string[] => [
  `${kind} ${String(at)}${seen ? '' : ' (unseen)'}`,
  ...(status === null ? [] : [`status ${String(status.before)} → ${String(status.after)}`]),
  ...headers.map(headerLine),
];

function fixLines(fix: Fix | null): readonly string[] {
  if (fix === null) return [];
  if (fix.kind === 'cannot') return [`cannot: ${fix.reason} at ${String(fix.hop)}, ${fix.owner}`];
  const ifCredentialed = fixLines(fix.ifCredentialed);
  return [
    ...fix.responses.flatMap(responseLines),
    ...(ifCredentialed.length === 0 ? [] : ['if credentials are sent:', ...ifCredentialed]),
  ];
}

/** The fix of an exchange, a line for each response and each change. */
export const linesOf = (seen: Exchange): readonly string[] => fixLines(fixOf(seen));

function changeWords(change: ClientChange): string {
  switch (change.kind) {
    case 'drop-headers':
      return `drop ${change.names.join(' and ')}`;
    case 'final-url':
      return `ask ${change.url}`;
    case 'method-case':
      return `${change.from} → ${change.to}`;
    default:
      return change.kind;
  }
}

/** What the page could do instead, a line each. */
export const clientOf = (seen: Exchange): readonly string[] =>
  (fixOf(seen)?.client ?? []).map(
    ({ changes, needs }) =>
      `${changes.map(changeWords).join(' + ')}${needs.length === 0 ? '' : `, needs ${needs.flatMap(responseLines).join(' ')}`}`,
  );

/** A GET with this response. */
export const simple = (headers: Headers, status = 200): Exchange =>
  exchange([hop({ requestHeaders: sent(), response: response(status, headers) })], blocked);

/** A request that was stopped at this preflight response. */
export const requested = (
  method: string,
  names: readonly string[],
  headers: Headers,
  status = 204,
): Exchange =>
  exchange(
    [hop({ method, requestHeaders: sent(), preflight: preflight(method, names, response(status, headers)) })],
    blocked,
  );

/** What a response that was not recorded must have. */
export const CARRY = [
  'final 0 (unseen)',
  `+ Access-Control-Allow-Origin: ${PAGE}`,
  '+ Vary: Origin (companion)',
];
