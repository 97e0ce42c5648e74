import type { Case } from '../../../diagnosis/case';
import type { ClientChange, ClientFix } from '../../../diagnosis/fix/fix';
import { fixOf } from '../../../diagnosis/fix/fix-of';
import { requestedHeaderNames } from '../../../diagnosis/reading/request/author-headers';
import { loadKind } from '../../../diagnosis/reading/request/load-kind';
import { isResponseOnlyHeader } from '../../../diagnosis/reading/response/response-only-header';
import type { SituationCode } from '../../../diagnosis/situations/situation-code';
import { whoActs } from '../../../diagnosis/situations/who-acts';
import { TUNNELS } from '../../../diagnosis/situations/platforms/tunnels';
import { isSignedUrl } from '../../../diagnosis/reading/url/signed-url';
import { hopAt, lastHop } from '../../../exchange/hops';
import { isCorsSafelistedMethod } from '../../../fetch-standard/method';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Call } from '../clients/call';
import { callAsMade, callRemedy, without } from '../clients/page-call';
import { remedyOf } from '../remedy';
import type { Remedy } from '../remedy';
import { contentSecurityPolicy } from '../server/content-security-policy';
import { forServer } from '../server/server-variants';
import { connectPolicyChange } from './connect-policy';
import { elementRemedy } from './element';
import { byNamedUrl, toNamedPage } from './navigate';
import { tracingRemedy } from './tracing';

type Maker = (one: Case) => readonly Remedy[];

const asMade = ({ exchange, diagnosis }: Case): Call => callAsMade(exchange, diagnosis);

const requestedNames = ({ exchange }: Case): readonly string[] =>
  requestedHeaderNames(hopAt(exchange, 0).preflight?.requestHeaders ?? []);

/** Names of headers that the server refuses, lower-cased. */
const refusedNames = ({ diagnosis }: Case): readonly string[] => [
  ...new Set(
    diagnosis.causes.flatMap(({ failure }) => (failure.code === 'header-not-allowed' ? [failure.name] : [])),
  ),
];

/** The URL that the first situation shows a redirect to; null where it shows none. */
function redirectedTo({ exchange, situations: [situation] }: Case): string | null {
  const line = situation?.evidence.find(({ name }) => name === 'Location');
  if (line === undefined || line.value === null) return null;
  return parseUrl(line.value, hopAt(exchange, line.hop).url)?.href ?? null;
}

/** The same request at another URL, or the element that loads it. */
function atUrl(one: Case, at: string | null): readonly Remedy[] {
  if (at === null) return [];
  const kind = loadKind(one.exchange);
  return kind === 'scripted' || kind === 'other'
    ? callRemedy({ ...asMade(one), url: at }, one.exchange)
    : elementRemedy(kind, at, 'anonymous');
}

const toRedirectTarget: Maker = (one) => atUrl(one, redirectedTo(one));

/** Without the headers that get a fresh response, and where `fetch()` has an option that does the same, with it. */
const withoutCacheHeaders: Maker = (one) =>
  callRemedy({ ...without(asMade(one), refusedNames(one)), isFresh: true }, one.exchange);

const withoutPreflight: Maker = (one) => {
  const made = asMade(one);
  const others = requestedNames(one).filter((name) => name !== 'content-type');
  const plain = { ...without(made, others), kept: [] };
  const call = isCorsSafelistedMethod(made.method) ? plain : { ...plain, method: 'POST' };
  return callRemedy({ ...call, body: call.method === 'POST' ? 'text' : null }, one.exchange);
};

const pastTunnelWarning: Maker = (one) => {
  const [situation] = one.situations;
  const header = TUNNELS.find(({ mark }) =>
    situation?.evidence.some(({ name }) => name.toLowerCase() === mark.header?.name),
  )?.skippedBy.split(': ');
  const [name, value] = header ?? [];
  if (name === undefined || value === undefined) return [];
  return callRemedy({ ...asMade(one), added: [{ name, value }] }, one.exchange);
};

const withCredentials: Maker = (one) => callRemedy({ ...asMade(one), credentials: 'include' }, one.exchange);

const withoutCredentials: Maker = (one) =>
  callRemedy(
    { ...asMade(one), credentials: 'omit' },
    one.exchange,
    'In the page, if the API needs no cookies',
  );

/** A proved change of the page that is of a kind. */
function provedBy(one: Case, kind: ClientChange['kind']): readonly Remedy[] {
  const fix = fixOf(one.exchange)?.client.find(({ changes }) =>
    changes.some((change) => change.kind === kind),
  );
  return fix === undefined ? [] : clientFixRemedy(one, fix);
}

/** What the page has to write, by what happened. */
const BY_SITUATION: Readonly<Partial<Record<SituationCode, Maker>>> = {
  'browser-cache': ({ exchange }) =>
    elementRemedy(loadKind(exchange), hopAt(exchange, 0).url, 'anonymous', 'In the page, at each place'),
  'cache-headers': withoutCacheHeaders,
  'host-without-preflights': withoutPreflight,
  'insecure-url': (one) => atUrl(one, hopAt(one.exchange, 0).url.replace(/^http:/, 'https:')),
  'method-misspelled': (one) => provedBy(one, 'method-case'),
  'manifest-without-cookies': ({ exchange }) =>
    elementRemedy('manifest', hopAt(exchange, 0).url, 'use-credentials'),
  'null-origin': ({ exchange }) =>
    exchange.hops.length > 1 && isSignedUrl(lastHop(exchange).url) ? byNamedUrl(hopAt(exchange, 0).url) : [],
  'redirect-https': toRedirectTarget,
  'redirect-slash': toRedirectTarget,
  'redirect-to-page': ({ exchange }) => toNamedPage(hopAt(exchange, 0).url, hopAt(exchange, 0).method),
  'redirect-www': toRedirectTarget,
  'response-header-in-request': (one) =>
    callRemedy(without(asMade(one), requestedNames(one).filter(isResponseOnlyHeader)), one.exchange),
  'tracing-header': (one) => {
    const refused = serializedOriginOfUrl(hopAt(one.exchange, 0).url);
    return refused === null ? [] : tracingRemedy(refused, refusedNames(one));
  },
  'tunnel-warning': pastTunnelWarning,
};

/** What a proved change of the page makes of its request; null where it is none of the request itself. */
function changed(call: Call, change: ClientChange): Call | null {
  switch (change.kind) {
    case 'drop-headers':
      return without(call, change.names);
    case 'text-plain':
      return { ...call, kept: call.kept.filter((name) => name !== 'content-type'), body: 'text' };
    case 'omit-credentials':
      return { ...call, credentials: 'omit' };
    case 'final-url':
      return { ...call, url: change.url };
    case 'method-case':
      return { ...call, method: change.to, isMethodCase: true };
    case 'mode-cors':
      return { ...call, isModeCors: true };
    case 'follow-redirects':
      return { ...call, isFollowing: true };
    case 'no-upload-listener':
    case 'own-origin-proxy':
      return null;
  }
}

/** The code of a proved change of the page; nothing where it is none of the request itself. */
export function clientFixRemedy(one: Case, { changes }: ClientFix): readonly Remedy[] {
  if (loadKind(one.exchange) !== 'scripted') return [];
  const call = changes.reduce<Call | null>(
    (made, change) => (made === null ? null : changed(made, change)),
    asMade(one),
  );
  return call === null ? [] : callRemedy(call, one.exchange);
}

/** The proved change that leads where the page has to change and nothing is known of what happened; null for none. */
function leadingClientFix({ exchange, diagnosis, situations }: Case): ClientFix | null {
  if (situations.length > 0 || whoActs(diagnosis, situations)?.owner !== 'frontend') return null;
  const [first] = fixOf(exchange)?.client ?? [];
  return first === undefined || first.changes.some(({ kind }) => kind === 'own-origin-proxy') ? null : first;
}

/** Where the page's own server writes the policy that keeps its scripts from the URL. */
function policyRemedy(one: Case): readonly Remedy[] {
  const change = connectPolicyChange(one);
  if (change === null) return [];
  const { page, after, sources, isMadeForEach } = change;
  const variants = contentSecurityPolicy(sources, isMadeForEach ? null : after);
  return remedyOf('In the server of the page', 'Server', forServer(one, page, variants));
}

/** What the page has to write, as code; nothing where it is not the page's fault or no code of it changes that. */
export function pageRemedies(one: Case): readonly Remedy[] {
  const [situation] = one.situations;
  const code = situation?.code;
  if (code === 'cookie-not-kept' && situation?.owner === 'frontend') return withCredentials(one);
  if (situation?.mayOmitCredentials === true) return withoutCredentials(one);
  const known = code === undefined ? undefined : BY_SITUATION[code];
  if (known !== undefined) return known(one);
  const ofPolicy = policyRemedy(one);
  if (ofPolicy.length > 0) return ofPolicy;
  const proved = leadingClientFix(one);
  return proved === null ? [] : clientFixRemedy(one, proved);
}
