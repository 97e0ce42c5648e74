import { diagnose } from '../../diagnosis/diagnose';
import { MAY_BE_PREFLIGHTED } from '../../diagnosis/judging/evaluate-rules';
import type { Hypothesis } from '../../diagnosis/judging/evaluate-rules';
import { judgedOf } from '../../diagnosis/judging/judged';
import { preflightFor } from '../../diagnosis/fix/preflight-for';
import { serverSide } from '../../diagnosis/fix/server-fix';
import { wholeExchange } from '../../diagnosis/fix/whole-exchange';
import { keyOf } from '../../diagnosis/fix/whole-responses';
import type { WholeExchange } from '../../diagnosis/fix/whole-responses';
import { engineOf } from '../../diagnosis/reading/engine-of';
import { preflightNeed } from '../../diagnosis/reading/request/preflight-need';
import { prose } from '../../diagnosis/words/prose';
import type { Exchange, Hop } from '../../exchange/exchange';
import { isUpgradeAlone, urlAsRequested } from '../../exchange/https-upgrade';
import { preflightToRepeat, requestToRepeat } from '../../explanation/curl';
import type { CommandRequest } from '../../explanation/curl';
import { getHeader } from '../../fetch-standard/header-list';
import type { HeaderList } from '../../fetch-standard/header-list';
import { mainFetch } from '../../fetch-standard/main-fetch';
import { serializedOriginOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import { serializeRequestOrigin } from '../../fetch-standard/redirect-taint';
import type { ResponseTainting, UrlList } from '../../fetch-standard/request';
import { corsChecks, namesToList, preflightChecks } from './header-check';
import type { HeaderCheck } from './header-check';
import type { Probe, ProbeHop, ProbeMessage, ProbePreflight } from './probe';
import { whyUntold } from './why-untold';

type Visit = {
  readonly exchange: Exchange;
  readonly hop: Hop;
  readonly on: Hypothesis;
  /** Serialized, as this hop carries it by the rules. */
  readonly origin: string;
  /** Null when it is not known. */
  readonly credentials: boolean | null;
};

/** What must hold without credentials, and what more must with them, where they are not known. */
function checksOf(
  credentials: boolean | null,
  checksFor: (credentials: boolean) => readonly HeaderCheck[],
): Pick<ProbeMessage, 'checks' | 'ifCredentialed'> {
  const checks = checksFor(credentials ?? false);
  if (credentials !== null) return { checks, ifCredentialed: [] };
  const known = new Set(checks.map((check) => JSON.stringify(check)));
  return { checks, ifCredentialed: checksFor(true).filter((check) => !known.has(JSON.stringify(check))) };
}

const originSent = (headers: HeaderList | null | undefined): string | null =>
  getHeader(headers ?? [], 'origin');

function withOrigin(request: CommandRequest, origin: string): CommandRequest {
  const others = request.headers.filter(({ name }) => !/^origin$/i.test(name));
  return { ...request, headers: [{ name: 'Origin', value: origin }, ...others] };
}

function preflightOf({ exchange, hop, on, origin, credentials }: Visit): ProbePreflight | null {
  const { reasons, method, unsafeHeaders } = preflightNeed(
    hop,
    MAY_BE_PREFLIGHTED.has(exchange.type),
    on.engine,
  );
  const names = unsafeHeaders.map(({ name }) => name);
  const preflight = hop.preflight ?? (reasons.length > 0 ? preflightFor(method, names, null) : null);
  if (preflight === null) return null;
  // Behind a redirect, an engine may send the page's own origin here and `null` with the request.
  const sent = originSent(preflight.requestHeaders) ?? origin;
  const checked = { origin: sent, method, names };
  return {
    request: withOrigin(preflightToRepeat(hop, preflight), sent),
    unseen: [],
    ...checksOf(credentials, (included) => preflightChecks({ ...checked, credentials: included })),
    toList: namesToList({ ...checked, credentials: credentials ?? false }),
  };
}

function requestOf({ exchange, hop, origin, credentials }: Visit, isCors: boolean): ProbeMessage {
  const { request, unseen } = requestToRepeat(exchange, hop);
  if (!isCors) return { request, unseen, checks: [], ifCredentialed: [] };
  return {
    request: withOrigin(request, origin),
    unseen,
    ...checksOf(credentials, (included) => corsChecks({ origin, credentials: included })),
  };
}

/** The hops of a request as it goes once the servers are fixed, as far as CORS applies to one. */
function hopsOf(
  { exchange: whole, seen }: WholeExchange,
  on: Hypothesis,
  credentials: boolean | null,
): readonly ProbeHop[] {
  const found: ProbeHop[] = [];
  let tainting: ResponseTainting = 'basic';
  let urls: UrlList | null = null;
  let isCorsAnywhere = false;
  for (const [index, hop] of whole.hops.entries()) {
    if (isUpgradeAlone(hop) && !on.engine.location.upgradeIsRedirect) continue;
    urls = urls === null ? [hop.url] : [...urls, hop.url];
    const main = mainFetch({ ...on, urls, tainting, redirectMode: 'follow' });
    if (main.failures.length > 0) break;
    ({ tainting } = main);
    if (isUpgradeAlone(hop)) continue;
    const isCors = tainting === 'cors';
    isCorsAnywhere ||= isCors;
    const visit = { exchange: whole, hop, on, origin: serializeRequestOrigin(on.origin, urls), credentials };
    const next = whole.hops[index + 1];
    const recorded = seen.has(keyOf({ message: 'response', hop: index })) ? hop.response : null;
    found.push({
      preflight: isCors ? preflightOf(visit) : null,
      request: requestOf(visit, isCors),
      redirectsTo: next === undefined ? null : serializedOriginOfUrl(next.url),
      recordedStatus: recorded?.status ?? null,
      hasNoLocation: recorded !== null && getHeader(recorded.headers, 'location') === null,
    });
  }
  return isCorsAnywhere ? found : [];
}

/**
 * A recorded request as a program without a browser repeats it: the messages that the browser sent or would send once the
 * servers are fixed, and what the rules require of each response.
 */
export function probeOf(exchange: Exchange): Probe {
  const [first] = exchange.hops;
  const diagnosis = diagnose(exchange);
  const { used, origin } = judgedOf(exchange);
  const about = { method: first.method, url: urlAsRequested(first), pageOrigin: diagnosis.origin };
  const why = whyUntold(exchange, diagnosis);
  if (why !== null || origin === null) return { ...about, kind: 'untold', why: why ?? [] };
  const { mode, causes, credentials } = diagnosis;
  const isIncluded = credentials.mode === 'unknown' ? null : credentials.mode === 'include';
  const on: Hypothesis = {
    origin,
    mode: mode.mode,
    engine: engineOf(used),
    credentials: isIncluded ?? false,
  };
  const side = serverSide(used, on, causes);
  const whole = side.kind === 'server' ? side.fixed : wholeExchange(used, on);
  const hops = hopsOf(whole, on, isIncluded);
  if (hops.length === 0)
    return {
      ...about,
      kind: 'untold',
      why: prose`The request stays on the page's own origin, where CORS does not apply.`,
    };
  return { ...about, pageOrigin: serializeOrigin(origin), kind: 'sent', hops, credentials: isIncluded };
}
