import { headersByAuthor, requestedHeaderNames } from '../../../diagnosis/reading/request/author-headers';
import { hopAt } from '../../../exchange/hops';
import type { Exchange, Hop } from '../../../exchange/exchange';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import type { Diagnosis } from '../../../diagnosis/diagnosis';
import { remedyOf } from '../remedy';
import type { Remedy, Variant } from '../remedy';
import type { Call } from './call';
import { CLIENTS } from './index';
import { byLikelihood } from './likely-clients';

/** What clients set by themselves, and what says nothing about this request. */
const OF_CLIENTS: ReadonlySet<string> = new Set(['accept', 'accept-language', 'user-agent', 'priority']);

const HAS_BODY = /^(?:POST|PUT|PATCH)$/i;

/** Names of the headers that the script set, as far as that is known, lower-cased. */
function scriptHeaders(hop: Hop): readonly string[] {
  if (hop.preflight !== null) return requestedHeaderNames(hop.preflight.requestHeaders);
  const names = headersByAuthor(hop).script.map(({ name }) => asciiLowercase(name));
  return [...new Set(names)].filter((name) => !OF_CLIENTS.has(name));
}

/** The request as the page made it, to be changed. */
export function callAsMade(exchange: Exchange, diagnosis: Diagnosis): Call {
  const hop = hopAt(exchange, 0);
  const { credentials } = diagnosis;
  return {
    url: hop.url,
    method: hop.method,
    isMethodCase: false,
    kept: scriptHeaders(hop),
    dropped: [],
    added: [],
    body: HAS_BODY.test(hop.method) ? 'as-before' : null,
    credentials: credentials.mode === 'include' && credentials.knownBy !== 'assumed' ? 'include' : null,
    isFresh: false,
    isModeCors: false,
    isFollowing: false,
  };
}

/** A call that does not set some of its headers. */
export const without = (call: Call, names: readonly string[]): Call => ({
  ...call,
  kept: call.kept.filter((name) => !names.includes(name)),
  dropped: [...call.dropped, ...names],
});

/** Characters of recorded text beyond which code is no example any more; every client repeats them. */
const MOST_RECORDED = 2_000;

const recordedIn = ({ url, method, kept, dropped }: Call): number =>
  [url, method, ...kept, ...dropped].reduce((sum, text) => sum + text.length, 0);

/** A call as code of the clients that can make it, the likeliest first; nothing where it is too long to read. */
export function callRemedy(call: Call, exchange: Exchange, title = 'In the page'): readonly Remedy[] {
  if (recordedIn(call) > MOST_RECORDED) return [];
  const variants = byLikelihood(CLIENTS, exchange).flatMap((client): readonly Variant[] => {
    const lines = client.write(call);
    if (lines === null) return [];
    return [{ id: client.id, name: client.name, place: null, code: { language: 'javascript', lines } }];
  });
  return remedyOf(title, 'Client', variants);
}
