import type { Diagnosis } from '../diagnosis/diagnosis';
import { explainCause } from '../diagnosis/explain-cause';
import { plainText } from '../diagnosis/prose';
import type { Exchange, Hop } from '../exchange/exchange';
import { headerValues } from '../fetch-standard/header-list';
import type { BreakPoint } from './lane-diagram-break';
import { pageOutcome } from './lane-diagram-page';
import { truncateMiddle } from './truncate-middle';
import { urlParts } from './url-parts';
import { visibleText } from './visible-text';

const LONGEST_NAME = 80;

const short = (text: string): string => truncateMiddle(visibleText(text), LONGEST_NAME);

const hostOf = (hop: Hop): string => {
  const { host, origin } = urlParts(hop.url);
  return short(host === '' ? origin : host);
};

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

function preflightSentence(hop: Hop): string {
  if (hop.preflight === null) return '';
  const { requestHeaders, response, end } = hop.preflight;
  const names = headerValues(requestHeaders, 'access-control-request-headers')
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const withNames = names.length === 0 ? '' : ` with ${short(listed(names))}`;
  const answer =
    response !== null
      ? `The server answered ${String(response.status)}.`
      : end === null
        ? 'The answer is not there yet.'
        : 'It got no answer.';
  return `The browser asked ${hostOf(hop)} with OPTIONS whether ${hop.method}${withNames} is allowed. ${answer}`;
}

function requestSentence(
  exchange: Exchange,
  index: number,
  broken: BreakPoint | null,
  isFailed: boolean,
): string {
  const hop = exchange.hops[index] ?? exchange.hops[0];
  const request = `${hop.method} ${short(urlParts(hop.url).path)}`;
  if (broken?.hop === index && broken.at !== 'answer') {
    return `The ${request} ${isFailed ? 'did not get through' : 'was never sent'}.`;
  }
  if (hop.preflight !== null && hop.preflight.end === null && hop.response === null) return '';
  const next = exchange.hops[index + 1];
  const answer =
    hop.response === null
      ? exchange.end === null
        ? 'the answer is not there yet'
        : 'no answer was seen'
      : `the server answered ${String(hop.response.status)}`;
  const redirect = next === undefined ? '' : `, a redirect to ${hostOf(next)}`;
  return `The browser sent ${request} to ${hostOf(hop)}; ${answer}${redirect}.`;
}

/** The diagram in words, for those who cannot see it: what was sent, where it broke and what the page got. */
export function diagramAlternative(
  exchange: Exchange,
  diagnosis: Diagnosis,
  broken: BreakPoint | null,
): string {
  const last = exchange.hops.length - 1;
  // The first hop and the ones that end it tell the way; the middle of a long redirect chain only counts.
  const told = [...new Set([0, last - 1, last].filter((index) => index >= 0))];
  const between = exchange.hops.length - told.length;
  const sentences = told.flatMap((index) => {
    const hop = exchange.hops[index] ?? exchange.hops[0];
    const skipped =
      index === last - 1 && index > 0 && between > 0 ? `${String(between)} more redirects followed.` : '';
    return [
      skipped,
      preflightSentence(hop),
      requestSentence(exchange, index, broken, diagnosis.verdict === 'failed'),
    ];
  });
  const remembered = diagnosis.preflight.fromCache ? 'A preflight that passed earlier still counted.' : '';
  const [cause] = diagnosis.causes;
  const why =
    cause === undefined || broken === null
      ? ''
      : `It broke there: ${short(plainText(explainCause(cause, exchange).title))}.`;
  const outcome = `The page got: ${pageOutcome(exchange, diagnosis).replace(/\.$/, '')}.`;
  return [remembered, ...sentences, why, outcome].filter((sentence) => sentence !== '').join(' ');
}
