import { originDifference } from '../../fetch-standard/origin-difference';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import type { FoundFinding } from './found-finding';
import type { FindingDefinition } from './finding-definition';
import { allowedTuple, namesRequestOrigin, tupleOrigin } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, whole } from './parts/finding-evidence';
import { witnessesOf } from './parts/other-responses';

const NAMES = [whole('Access-Control-Allow-Origin'), context('Access-Control-Allow-Credentials')];

const REMEDY: FoundFinding['remedy'] = {
  text: prose`Compare whole origins. If you need a pattern, begin it with ${code('^')} and end it with ${code('$')}. Write each dot as ${code('\\.')}, and keep the dot before the domain.`,
  changes: [],
};

/** `example.com` and `example.com.br` are of one owner more often than not. */
const IS_COUNTRY = /^\.[a-z]{2}$/;

/** Why one allowed origin looks like a loose match of a shorter one; null where it does not. */
function looseness(longer: string, shorter: string): Prose | null {
  const a = tupleOrigin(longer);
  const b = tupleOrigin(shorter);
  if (a === null || b === null || a.host === b.host || a.host.length <= b.host.length) return null;
  if (longer.startsWith(shorter))
    return IS_COUNTRY.test(a.host.slice(b.host.length)) ? null : prose`begins with`;
  const isGlued = a.host.endsWith(b.host) && !a.host.endsWith(`.${b.host}`);
  return isGlued && b.host.includes('.') ? prose`ends in` : null;
}

/** The server returned the beginning of the request's origin: it probably sends what its pattern matched. */
function cutShort(response: CorsResponse): FoundFinding | null {
  const { allowOrigin, requestOrigin } = response;
  if (allowOrigin === null || requestOrigin === null || allowOrigin === requestOrigin) return null;
  if (originDifference(allowOrigin, requestOrigin, { tainted: false }) !== 'regex-reflect-bug') return null;
  return {
    severity: 'medium',
    title: prose`The server seems to match only part of the origin`,
    risk: prose`To ${code(requestOrigin)} the server responded with ${code(allowOrigin)}, the beginning of that origin. A server that looks for a pattern anywhere in the origin responds like this. If it then allowed the whole origin, every domain with the same beginning would pass.`,
    evidence: evidenceOf(response, NAMES),
    witnesses: [],
    remedy: REMEDY,
    knownBy: 'assumed',
    because: prose`A server that always sends this value would look the same here. A request with another origin tells the two apart.`,
  };
}

type Pair = {
  readonly here: CorsResponse;
  readonly other: CorsResponse;
  readonly how: Prose;
  readonly longer: string;
  readonly shorter: string;
};

function pairOf(here: CorsResponse, other: CorsResponse): Pair | null {
  const [a, b] = [here.allowOrigin, other.allowOrigin];
  if (a === null || b === null || a === b) return null;
  const isLonger = looseness(a, b);
  if (isLonger !== null) return { here, other, how: isLonger, longer: a, shorter: b };
  const isShorter = looseness(b, a);
  return isShorter === null ? null : { here, other, how: isShorter, longer: b, shorter: a };
}

function loosePair({ here, other, how, longer, shorter }: Pair): FoundFinding {
  const credentialed = here.allowsCredentials && other.allowsCredentials;
  return {
    severity: credentialed ? 'medium' : 'hint',
    title: prose`Origins seem to be matched by part of their name`,
    risk: prose`Both ${code(shorter)} and ${code(longer)} are allowed, and the latter ${how} the former without being a subdomain of it. If the server matches origins like this, anybody can register a domain that passes.`,
    evidence: evidenceOf(here, NAMES),
    witnesses: witnessesOf([other]),
    remedy: REMEDY,
    knownBy: 'assumed',
    because: prose`Both responses were recorded, but both origins may also be on a list. To confirm, send a request with an origin that nobody can have listed, such as ${code(`${longer.replace(/:\d+$/, '')}.invalid`)}.`,
  };
}

/** Matching of origins by a pattern that is not anchored, as far as the responses suggest it. */
export const originMatchedLoosely: FindingDefinition<'origin-matched-loosely'> = {
  code: 'origin-matched-loosely',
  find: ({ responses, ofServer }) => {
    for (const response of responses) {
      const cut = cutShort(response);
      if (cut !== null) return cut;
    }
    for (const here of responses) {
      if (!namesRequestOrigin(here) || allowedTuple(here) === null) continue;
      for (const other of ofServer(here).filter(namesRequestOrigin)) {
        const pair = pairOf(here, other);
        if (pair !== null) return loosePair(pair);
      }
    }
    return null;
  },
};
