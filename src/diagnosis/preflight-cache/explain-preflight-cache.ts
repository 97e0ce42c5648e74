import type { Exchange } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import type { Grant } from '../../fetch-standard/preflight-cache';
import type { PreflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { engineOf } from '../reading/engine-of';
import type { Knowledge } from '../diagnosis';
import { duration } from '../words/duration';
import type {
  EarlierPreflight,
  PreflightCacheReading,
  PreflightCacheUse,
  PreflightKeep,
} from './preflight-cache-reading';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';

/** A few sentences on a request and the preflight cache. */
export type CacheStatement = {
  readonly text: Prose;
  readonly knownBy: Knowledge;
  /** The requests that the text speaks of, to be led to. */
  readonly about: readonly EarlierPreflight[];
};

const MAX_AGE = code('Access-Control-Max-Age');

/** Why a response is cached for as long as it is, as a sentence. */
function explainMaxAge({ seconds, because }: PreflightMaxAge, { label }: Engine): Prose {
  switch (because) {
    case 'header':
      return prose` ${MAX_AGE} is ${duration(seconds)}.`;
    case 'default':
      return prose` Without ${MAX_AGE}, the default is ${duration(seconds)}.`;
    case 'capped':
      return prose` ${MAX_AGE} is longer, but ${label} caches no preflight for more than ${duration(seconds)}.`;
    case 'unparsable':
      return prose` ${MAX_AGE} is not a number, which counts as ${duration(seconds)}.`;
    case 'negative':
      return prose` ${MAX_AGE} is negative, which counts as ${duration(seconds)}.`;
  }
}

/** Why a preflight response is not cached, to follow "because". */
function explainNoMemory({ because }: PreflightMaxAge, { label }: Engine): Prose {
  switch (because) {
    case 'unparsable':
      return prose`${MAX_AGE} is not a number, and ${label} caches no such response`;
    case 'negative':
      return prose`${MAX_AGE} is negative`;
    case 'header':
    case 'default':
    case 'capped':
      return prose`${MAX_AGE} is 0`;
  }
}

const earlierRequest = ({ method, secondsBefore }: EarlierPreflight): Prose =>
  prose`the ${code(method)} ${duration(secondsBefore)} earlier`;

function explainGrants(grants: readonly Grant[]): Prose {
  return grants.flatMap((grant, index) => {
    const before = index === 0 ? '' : index === grants.length - 1 ? ' and ' : ', ';
    return grant.kind === 'method'
      ? prose`${before}the method ${code(grant.method)}`
      : prose`${before}the header ${code(grant.name)}`;
  });
}

type FromCache = Extract<PreflightCacheUse, { kind: 'from-cache' }>;
type SentAgain = Extract<PreflightCacheUse, { kind: 'sent-again' }>;

function explainFromCache({ by, secondsLeft, serverChanged }: FromCache, engine: Engine): Prose {
  const [newest] = by;
  const requests = by.flatMap((each, index) =>
    index === 0 ? earlierRequest(each) : prose` and ${earlierRequest(each)}`,
  );
  const lifetime = newest === undefined || by.length > 1 ? [] : explainMaxAge(newest.maxAge, engine);
  const left = duration(secondsLeft);
  const kept =
    by.length === 1
      ? prose`The browser sent no preflight because the cached preflight response for ${requests} was valid for another ${left}.${lifetime}`
      : prose`The browser sent no preflight. The cached preflight responses for ${requests} were valid for another ${left}.`;
  if (!serverChanged) return kept;
  const then =
    engine.preflightCache.clearedOnFailedCheck === 'of-none'
      ? prose`${engine.label} keeps the cached response anyway, so a new preflight response takes effect only in ${left}.`
      : prose`After this failure, ${engine.label} has removed the cached response, so the next request sends a preflight.`;
  return prose`${kept} The server has changed since then. It allowed that request, but not this one. ${then}`;
}

function explainSentAgain({ why, earlier }: SentAgain, engine: Engine): Prose {
  const { label, preflightCache } = engine;
  const before = earlierRequest(earlier);
  switch (why.kind) {
    case 'expired':
      return prose`The cached preflight response for ${before} had expired ${duration(why.secondsAgo)} before.${explainMaxAge(earlier.maxAge, engine)}`;
    case 'not-kept':
      return prose`The preflight response for ${before} was not cached because ${explainNoMemory(earlier.maxAge, engine)}.`;
    case 'not-covering':
      return prose`The cached preflight response for ${before} does not cover ${explainGrants(why.missing)}.`;
    case 'wildcard':
      return preflightCache.wildcardCovers === 'never'
        ? prose`The cached preflight response for ${before} has a wildcard, but ${label} does not use a cached ${code('*')}.`
        : prose`In the cached preflight response for ${before}, ${code('*')} does not cover ${explainGrants(why.missing)}.`;
    case 'other-credentials':
      return why.credentials
        ? prose`The preflight for ${before} was for a request with credentials, and ${label} uses its cached response only for such requests.`
        : prose`The preflight for ${before} was for a request without credentials. Its cached response does not apply to a request with credentials.`;
    case 'replaced':
      return prose`${label} caches only one preflight response for each URL. The one for ${earlierRequest(why.by)} replaced the one for ${before}.`;
    case 'preflight-refused':
      return prose`${label} removed the cached preflight response for ${before} when the preflight for ${earlierRequest(why.by)} was refused.`;
    case 'check-failed':
      return prose`${label} removed the cached preflight response for ${before} when the response to ${earlierRequest(why.by)} failed its CORS check.`;
    case 'under-way':
      return prose`Another preflight to this URL, for ${code(earlier.method)}, had no response yet.`;
    case 'unexplained':
      return prose`By the rules, the cached preflight response for ${before} was still valid. A cache mode of either request, a hard reload or "Disable cache" in DevTools may have bypassed it. None of these is visible to extensions.`;
  }
}

function explainUse(use: PreflightCacheUse, engine: Engine): CacheStatement | null {
  switch (use.kind) {
    case 'first':
      return null;
    case 'from-cache':
      return { text: explainFromCache(use, engine), knownBy: use.knownBy, about: use.by };
    case 'unrecorded':
      return {
        text: prose`The browser sent no preflight because a cached preflight was still valid. That preflight is not in this list because it was sent before recording began, before the list was cleared, or in another tab.`,
        knownBy: use.knownBy,
        about: [],
      };
    case 'sent-again': {
      const by = 'by' in use.why ? [use.why.by] : [];
      return { text: explainSentAgain(use, engine), knownBy: use.knownBy, about: [use.earlier, ...by] };
    }
  }
}

function explainKeep(keep: PreflightKeep, engine: Engine): CacheStatement {
  const { label } = engine;
  switch (keep.kind) {
    case 'kept':
      return {
        text: prose`${label} caches this preflight response for ${duration(keep.maxAge.seconds)}.${explainMaxAge(keep.maxAge, engine)}`,
        knownBy: 'derived',
        about: [],
      };
    case 'not-kept':
      return {
        text: prose`This preflight response is not cached because ${explainNoMemory(keep.maxAge, engine)}.`,
        knownBy: 'derived',
        about: [],
      };
    case 'refused':
      return {
        text: prose`A refused preflight response is not cached. The next request sends a new preflight, so a fix takes effect immediately.`,
        knownBy: 'derived',
        about: [],
      };
    case 'cleared':
      return {
        text: prose`${label} removes this preflight response from its cache because the actual response failed its CORS check. The next request sends a new preflight.`,
        knownBy: 'derived',
        about: [],
      };
  }
}

/** What a finding says, in one or two statements; none where nothing is to be said. */
export function explainPreflightCache(
  { hop, use, keep }: PreflightCacheReading,
  exchange: Exchange,
): readonly CacheStatement[] {
  const engine = engineOf(exchange);
  const used = explainUse(use, engine);
  const statements = [
    ...(used === null ? [] : [used]),
    ...(keep === null ? [] : [explainKeep(keep, engine)]),
  ];
  if (exchange.hops.length === 1) return statements;
  // Behind a redirect there may be a preflight of its own.
  return statements.map((one) => ({ ...one, text: prose`Hop ${String(hop + 1)}: ${one.text}` }));
}
