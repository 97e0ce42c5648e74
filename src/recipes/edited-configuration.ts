import { code, prose, type Prose } from '../diagnosis/words/prose';
import type { Hypothesis } from '../diagnosis/judging/evaluate-rules';
import { fetchMetadata } from '../diagnosis/reading/request/fetch-metadata';
import { responseAt, keyOf } from '../diagnosis/fix/whole-responses';
import type { WholeExchange } from '../diagnosis/fix/whole-responses';
import { requestedHeaderNames } from '../diagnosis/reading/request/author-headers';
import type { Response } from '../exchange/exchange';
import { extractHeaderListValues } from '../fetch-standard/extract-header-list-values';
import { headerValues } from '../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../fetch-standard/origin';
import { isOkStatus } from '../fetch-standard/status';
import type { ConfigurationTask } from './configuration-task';
import { ONE_BLOCKED } from './covers';
import { isRefusal, policyFrom } from './policy';
import type { Refusal } from './policy';
import { serverOf } from './server';

const refused = (why: Prose): Refusal => ({ kind: 'refused', why });

/** The one text that all responses say; null where they differ. */
function agreed(texts: readonly string[]): string | null {
  const [first = ''] = texts;
  return texts.every((text) => text === first) ? first : null;
}

/** The names of a list over all responses; null where one of the lists cannot be read. */
function listed(responses: readonly Response[], name: string): readonly string[] | null {
  const names: string[] = [];
  for (const { headers } of responses) {
    const list = extractHeaderListValues(name, headers);
    if (list.kind === 'invalid') return null;
    if (list.kind === 'list') names.push(...list.values.filter((value) => value !== '*'));
  }
  return names;
}

function maxAgeOf(preflights: readonly Response[]): number | null {
  const [value] = preflights.flatMap(({ headers }) => headerValues(headers, 'Access-Control-Max-Age'));
  return value !== undefined && /^[0-9]{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether a request of that hop was recorded; others have the headers of the hop before, which are not theirs. */
const wasSent = ({ seen }: WholeExchange, hop: number): boolean =>
  hop === 0 ||
  seen.has(keyOf({ message: 'response', hop })) ||
  seen.has(keyOf({ message: 'preflight', hop }));

/**
 * What a server says in these responses, as a policy that recipes are written with. Refused where no configuration would say
 * the same: responses that differ, lines that repeat, whatever {@link policyFrom} refuses. A wildcard in a list becomes the
 * names that the request needs.
 *
 * @param server its serialised origin
 */
export function editedConfiguration(
  whole: WholeExchange,
  server: string,
  { credentials }: Pick<Hypothesis, 'credentials'>,
): ConfigurationTask | Refusal {
  const { hops } = whole.exchange;
  const own = hops.flatMap((hop, index) =>
    serializedOriginOfUrl(hop.url) === server ? [{ hop, index }] : [],
  );
  const [first] = own;
  if (first === undefined) return refused(prose`No request goes to that server.`);
  const requested = own.filter(({ hop }) => hop.preflight !== null);
  const preflights = requested.map(({ index }) => responseAt(whole, { message: 'preflight', hop: index }));
  const responses = own.map(({ index }) => responseAt(whole, { message: 'response', hop: index }));
  const all = [...preflights, ...responses];
  const origins = all.map(({ headers }) => headerValues(headers, 'Access-Control-Allow-Origin'));
  if (origins.some((values) => values.length > 1))
    return refused(
      prose`A response has ${code('Access-Control-Allow-Origin')} twice, which no configuration should send.`,
    );
  const origin = agreed(origins.map(([value]) => value ?? ''));
  if (origin === null)
    return refused(prose`The responses allow different origins, but a configuration applies to all of them.`);
  if (origin === '') return refused(prose`No response allows an origin.`);
  const allowed = all.map(({ headers }) =>
    headerValues(headers, 'Access-Control-Allow-Credentials').join(', '),
  );
  const allowCredentials = agreed(allowed);
  if (allowCredentials === null || (credentials && allowCredentials !== 'true'))
    return refused(prose`The responses differ in whether they allow credentials.`);
  if (preflights.some(({ status }) => !isOkStatus(status)))
    return refused(prose`The status of the preflight response is not from 200 to 299.`);
  const methods = listed(preflights, 'Access-Control-Allow-Methods');
  const names = listed(preflights, 'Access-Control-Allow-Headers');
  const exposed = listed(responses, 'Access-Control-Expose-Headers');
  if (methods === null || names === null || exposed === null)
    return refused(prose`A list in the responses contains something that is not a name.`);
  const found = serverOf(first.hop.url);
  if ('kind' in found) return found;
  const needed = requested.flatMap(({ hop }) => requestedHeaderNames(hop.preflight?.requestHeaders ?? []));
  const policy = policyFrom({
    origins: [origin],
    methods: [...methods, ...own.map(({ hop }) => hop.method)],
    requestHeaders: [...needed, ...names],
    exposeHeaders: exposed,
    credentials: allowCredentials === 'true',
    maxAge: maxAgeOf(preflights),
  });
  if (isRefusal(policy)) return policy;
  const request = {
    url: first.hop.url,
    origin,
    method: first.hop.method,
    requestHeaders: needed,
    preflight: requested.length > 0,
    fetchMetadata: wasSent(whole, first.index) ? fetchMetadata(whole.exchange, first.hop) : [],
  };
  return {
    kind: 'task',
    server: found,
    policy,
    request,
    covers: ONE_BLOCKED,
  };
}
