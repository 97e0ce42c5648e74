import type { Exchange } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import type { Grant } from '../../fetch-standard/preflight-cache';
import type { PreflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { engineOf } from '../reading/engine-of';
import type { Knowledge } from '../diagnosis';
import { duration } from '../words/duration';
import type {
  EarlierPreflight,
  PreflightCacheFinding,
  PreflightCacheUse,
  PreflightKeep,
} from './preflight-cache-finding';
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

/** Why an answer is remembered for as long as it is, as a sentence. */
function explainMaxAge({ seconds, because }: PreflightMaxAge, { label }: Engine): Prose {
  switch (because) {
    case 'header':
      return prose` ${MAX_AGE} says ${duration(seconds)}.`;
    case 'default':
      return prose` Without ${MAX_AGE} it is ${duration(seconds)}.`;
    case 'capped':
      return prose` ${MAX_AGE} says more, but ${label} remembers nothing for longer than ${duration(seconds)}.`;
    case 'unparsable':
      return prose` ${MAX_AGE} is no number, which counts as ${duration(seconds)}.`;
    case 'negative':
      return prose` ${MAX_AGE} is negative, which counts as ${duration(seconds)}.`;
  }
}

/** Why an answer is not remembered, to follow a colon. */
function explainNoMemory({ because }: PreflightMaxAge, { label }: Engine): Prose {
  switch (because) {
    case 'unparsable':
      return prose`${MAX_AGE} is no number, and then ${label} remembers nothing`;
    case 'negative':
      return prose`${MAX_AGE} is negative`;
    case 'header':
    case 'default':
    case 'capped':
      return prose`${MAX_AGE} is 0`;
  }
}

const earlierRequest = ({ method, secondsBefore }: EarlierPreflight): Prose =>
  prose`${code(method)}, ${duration(secondsBefore)} before`;

function explainGrants(grants: readonly Grant[]): Prose {
  return grants.flatMap((grant, index) => {
    const before = index === 0 ? '' : index === grants.length - 1 ? ' and ' : ', ';
    return grant.kind === 'method'
      ? prose`${before}the method ${code(grant.method)}`
      : prose`${before}the header ${code(grant.name)}`;
  });
}

type Answered = Extract<PreflightCacheUse, { kind: 'answered' }>;
type AskedAgain = Extract<PreflightCacheUse, { kind: 'asked-again' }>;

function explainAnswered({ by, secondsLeft, serverChanged }: Answered, engine: Engine): Prose {
  const [newest] = by;
  const from =
    by.length === 1
      ? prose`the answer to the preflight of ${by.flatMap(earlierRequest)}`
      : prose`the answers to the preflights of ${by.flatMap((each, index) => (index === 0 ? earlierRequest(each) : prose`, and ${earlierRequest(each)}`))}`;
  const lifetime = newest === undefined || by.length > 1 ? [] : explainMaxAge(newest.maxAge, engine);
  const kept = prose`It did not ask again: ${from}, still counted, for ${duration(secondsLeft)} more.${lifetime}`;
  if (!serverChanged) return kept;
  const then =
    engine.preflightCache.forgottenOnFailedCheck === 'of-none'
      ? prose`${engine.label} keeps it all the same, so whatever the server now says to a preflight shows only in ${duration(secondsLeft)}.`
      : prose`After this failure ${engine.label} has forgotten it, so the next request asks again.`;
  return prose`${kept} The server has changed since: it let that request pass, and not this one. ${then}`;
}

function explainAskedAgain({ why, earlier }: AskedAgain, engine: Engine): Prose {
  const { label, preflightCache } = engine;
  const before = earlierRequest(earlier);
  switch (why.kind) {
    case 'expired':
      return prose`It had asked for ${before}; that answer counted until ${duration(why.secondsAgo)} ago.${explainMaxAge(earlier.maxAge, engine)}`;
    case 'not-kept':
      return prose`It had asked for ${before}, but that answer was not remembered: ${explainNoMemory(earlier.maxAge, engine)}.`;
    case 'not-covering':
      return prose`It had asked for ${before}, but that answer does not cover ${explainGrants(why.missing)}.`;
    case 'wildcard':
      return preflightCache.wildcardCovers === 'never'
        ? prose`It had asked for ${before}; the wildcard in that answer was not enough, as ${label} does not take a remembered ${code('*')} for an answer.`
        : prose`It had asked for ${before}; the wildcard in that answer was not enough, as a remembered ${code('*')} does not cover ${explainGrants(why.missing)}.`;
    case 'other-credentials':
      return why.credentials
        ? prose`It had asked for ${before}, with credentials; ${label} remembers that answer for requests with credentials only.`
        : prose`It had asked for ${before}, without credentials; that answer does not count for a request with them.`;
    case 'replaced':
      return prose`It had asked for ${before}, but ${label} remembers one answer for each URL, and that for ${earlierRequest(why.by)}, took its place.`;
    case 'preflight-refused':
      return prose`It had asked for ${before}, and forgot the answer when the preflight of ${earlierRequest(why.by)}, was refused.`;
    case 'check-failed':
      return prose`It had asked for ${before}, and forgot the answer when that to ${earlierRequest(why.by)}, failed its CORS check.`;
    case 'under-way':
      return prose`Another preflight to this URL, for ${code(earlier.method)}, had no answer yet.`;
    case 'unexplained':
      return prose`By the rules the answer for ${before}, still counted. A cache mode of either request, a hard reload or “Disable cache” in DevTools may have gone round it; browsers do not show that to extensions.`;
  }
}

function explainUse(use: PreflightCacheUse, engine: Engine): CacheStatement | null {
  switch (use.kind) {
    case 'first':
      return null;
    case 'answered':
      return { text: explainAnswered(use, engine), knownBy: use.knownBy, about: use.by };
    case 'unrecorded':
      return {
        text: prose`It did not ask again: it remembered an answer to a preflight that is not listed here. It asked before recording began, before the list was cleared, or in another tab.`,
        knownBy: use.knownBy,
        about: [],
      };
    case 'asked-again': {
      const by = 'by' in use.why ? [use.why.by] : [];
      return { text: explainAskedAgain(use, engine), knownBy: use.knownBy, about: [use.earlier, ...by] };
    }
  }
}

function explainKeep(keep: PreflightKeep, engine: Engine): CacheStatement {
  const { label } = engine;
  switch (keep.kind) {
    case 'kept':
      return {
        text: prose`${label} remembers this preflight’s answer for ${duration(keep.maxAge.seconds)}.${explainMaxAge(keep.maxAge, engine)}`,
        knownBy: 'derived',
        about: [],
      };
    case 'not-kept':
      return {
        text: prose`This preflight’s answer is not remembered: ${explainNoMemory(keep.maxAge, engine)}.`,
        knownBy: 'derived',
        about: [],
      };
    case 'refused':
      return {
        text: prose`A refused answer is not remembered: the next request asks again, so a fix counts at once.`,
        knownBy: 'derived',
        about: [],
      };
    case 'forgotten':
      return {
        text: prose`${label} forgets this preflight’s answer, because the actual answer failed its CORS check: the next request asks again.`,
        knownBy: 'derived',
        about: [],
      };
  }
}

/** What a finding says, in one or two statements; none where nothing is to be said. */
export function explainPreflightCache(
  { hop, use, keep }: PreflightCacheFinding,
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
