import { hopAt, lastHopIndex } from '../../exchange/hops';
import { listElements } from '../../fetch-standard/list-elements';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { codeList } from '../../diagnosis/words/code-list';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose, ProsePart } from '../../diagnosis/words/prose';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Exchange, Hop } from '../../exchange/exchange';
import { mayStillRun } from '../../exchange/recording/exchange-changes';
import { isUpgradeAlone } from '../../exchange/https-upgrade';
import { responseSource } from './response-source';
import type { BreakPoint } from './lane-diagram-break';
import { pageOutcome } from './lane-diagram-page';
import { unreachedTarget } from './unreached-target';
import { urlParts } from '../url-parts';

const hostOf = ({ url }: Pick<Hop, 'url'>): ProsePart => {
  const { host, origin } = urlParts(url);
  return code(host === '' ? origin : host);
};

function preflightSentence(hop: Hop): Prose {
  if (hop.preflight === null) return [];
  const { requestHeaders, response, end } = hop.preflight;
  const names = listElements(requestHeaders, 'access-control-request-headers');
  const withNames = names.length === 0 ? [] : prose` with ${codeList(names)}`;
  const result =
    response !== null
      ? `The preflight response has status ${String(response.status)}.`
      : end === null
        ? 'There is no response yet.'
        : end.kind === 'interrupted'
          ? 'The recorder was restarted. Whether the preflight got a response is not known.'
          : 'It got no response.';
  return prose`The browser sent a preflight to ${hostOf(hop)} for ${code(hop.method)}${withNames}. ${result}`;
}

/** What the words tell of. */
export type ToldExchange = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
  readonly broken: BreakPoint | null;
};

/** Of the last response: where it redirects to, if nothing went there. */
function unfollowed(exchange: Exchange): Prose {
  const target = unreachedTarget(exchange);
  return target === null ? [] : prose`, a redirect to ${hostOf(target)}, to which nothing was sent`;
}

function requestSentence({ exchange, diagnosis, situations, broken }: ToldExchange, index: number): Prose {
  const isFailed = diagnosis.verdict === 'failed';
  const hop = hopAt(exchange, index);
  const request = prose`${code(hop.method)} ${code(urlParts(hop.url).path)}`;
  if (broken?.hop === index && broken.at !== 'response') {
    return prose`The ${request} ${isFailed ? 'did not get through' : 'was never sent'}.`;
  }
  if (isUpgradeAlone(hop))
    return prose`The browser switched from http to https by itself. No server received the ${request} over http.`;
  if (hop.preflight !== null && mayStillRun(hop.preflight.end) && hop.response === null) return [];
  const next = exchange.hops[index + 1];
  const response =
    hop.response === null
      ? exchange.end === null
        ? 'there is no response yet'
        : 'no response was recorded'
      : `the response has status ${String(hop.response.status)}`;
  const redirect = next === undefined ? unfollowed(exchange) : prose`, a redirect to ${hostOf(next)}`;
  const source = responseSource(exchange, diagnosis, situations, hop);
  if (hop.response !== null && source !== 'network') {
    const requested =
      source === 'cache-alone'
        ? prose`No request was sent to ${hostOf(hop)}`
        : prose`No request was sent to ${hostOf(hop)}, or only one to revalidate the cached response`;
    return prose`The response to ${request} came from the browser cache with status ${hop.response.status}${redirect}. ${requested}.`;
  }
  return prose`The browser sent ${request} to ${hostOf(hop)}, and ${response}${redirect}.`;
}

/**
 * The diagram in words, for those who cannot see it: what was sent, where it broke and what the page got. Its literal
 * values are whole: who prints it redacts them first and cuts them then.
 */
export function diagramAlternative(way: ToldExchange): Prose {
  const { exchange, diagnosis, broken } = way;
  const last = lastHopIndex(exchange);
  // The first hop and the ones that end it tell the way; the middle of a long redirect chain only counts.
  const told = [...new Set([0, last - 1, last].filter((index) => index >= 0))];
  const between = exchange.hops.length - told.length;
  const sentences = told.flatMap((index) => {
    const hop = hopAt(exchange, index);
    const skipped =
      index === last - 1 && index > 0 && between > 0
        ? prose`${between === 1 ? 'One more redirect' : `${String(between)} more redirects`} followed.`
        : [];
    return [skipped, preflightSentence(hop), requestSentence(way, index)];
  });
  const cached = diagnosis.preflight.fromCache ? prose`A cached preflight was still valid.` : [];
  const [cause] = diagnosis.causes;
  const why =
    cause === undefined || broken === null
      ? []
      : prose`${diagnosis.verdict === 'failed' ? 'Failed' : 'Blocked'} here: ${explainCause(cause).title}.`;
  const outcome = prose`The page got: ${pageOutcome(exchange, diagnosis).replace(/\.$/, '')}.`;
  return [cached, ...sentences, why, outcome]
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index === 0 ? sentence : prose` ${sentence}`));
}
