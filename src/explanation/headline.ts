import type { Case } from '../diagnosis/case';
import { isErrorStatus } from '../diagnosis/causes/parts/wording';
import { explainCause } from '../diagnosis/sentences/explain-cause';
import { explainVerdict } from '../diagnosis/sentences/explain-verdict';
import type { Prose } from '../diagnosis/words/prose';
import type { Verdict } from '../diagnosis/words/verdict';
import { explainReachIn } from '../diagnosis/situations/parts/explain-reach-in';
import type { SituationCode } from '../diagnosis/situations/situation-code';
import { situationTitle } from '../diagnosis/situations/situation-title';
import { whoActs } from '../diagnosis/situations/who-acts';
import type { Cause } from '../diagnosis/diagnosis';
import type { ObservedBrowser, Exchange } from '../exchange/exchange';
import { decisiveHop } from '../diagnosis/reading/outcome/decisive-hop';
import type { BrowserMessage, Headline, ReachTone } from './explanation';

/** Browsers under the names that developers know them by. */
export const PRODUCT_NAMES: Readonly<Record<ObservedBrowser, string>> = {
  chromium: 'Chrome',
  firefox: 'Firefox',
  webkit: 'Safari',
};

/** What explains why a server responds with an error that CORS lets the script read. */
const EXPLAINS_ERROR: ReadonlySet<SituationCode> = new Set(['lost-response-header', 'cookie-not-sent']);

/** Whether a request may have a title: the browser kept the response from the script, or the script got an error. */
export function mayHaveTitle(verdict: Verdict, { hops }: Exchange): boolean {
  if (verdict === 'blocked' || verdict === 'failed') return true;
  return verdict === 'allowed' && isErrorStatus(hops.at(-1)?.response?.status ?? null);
}

/** What happened to a request that went wrong, as a title; null where no more is known than the causes say. */
export function titleOf({ exchange, diagnosis, situations }: Case): Prose | null {
  const [situation] = situations;
  const { verdict } = diagnosis;
  if (situation === undefined || !mayHaveTitle(verdict, exchange)) return null;
  return verdict === 'allowed' && !EXPLAINS_ERROR.has(situation.code)
    ? null
    : situationTitle(situation.code, exchange, diagnosis);
}

/**
 * What is wrong first, of a blocked request with which nothing happened that has a name. Null where that is not all of
 * the verdict: another extension brought it about, or what the script requested decides whether it failed at all.
 */
function titleOfCause({ diagnosis }: Case): Prose | null {
  const [cause] = diagnosis.causes;
  if (diagnosis.verdict !== 'blocked' || cause === undefined) return null;
  if (diagnosis.rewriting?.effect === 'blocks' || cause.code === 'redirect-mode-error') return null;
  return explainCause(cause).title;
}

/** What the browser reports of a cause, as a list of one; empty where it reports nothing. */
function messageOf(cause: Cause, exchange: Exchange, condition: string | null): readonly BrowserMessage[] {
  const text = explainCause(cause).prints[exchange.browser];
  return text === null ? [] : [{ text, condition }];
}

function browserMessages({ exchange, diagnosis }: Case): readonly BrowserMessage[] {
  const { causes, firstIfCredentialed: other, verdict } = diagnosis;
  const [first] = causes;
  if (first === undefined || verdict === 'allowed') return [];
  if (other === null) return messageOf(first, exchange, first.knownBy === 'assumed' ? 'Likely' : null);
  return [
    ...messageOf(first, exchange, 'Without credentials'),
    ...messageOf(other, exchange, 'With credentials'),
  ];
}

/** A method that only reads: that the server processed it changed nothing. */
const READS = /^(?:GET|HEAD|OPTIONS)$/;

function reachTone({ exchange, diagnosis, situations }: Case): ReachTone {
  if (diagnosis.verdict !== 'blocked') return 'plain';
  if (diagnosis.reachedServer === 'no') return 'good';
  if (situations[0]?.reach !== undefined || diagnosis.reachedServer !== 'yes') return 'plain';
  return READS.test(decisiveHop(exchange, diagnosis).method) ? 'plain' : 'warn';
}

/** What happened, who has to fix it, and whether the server processed the request. */
export function headlineOf(one: Case): Headline {
  const { exchange, diagnosis, situations } = one;
  const [situation] = situations;
  const happened = titleOf(one);
  const title = happened ?? titleOfCause(one);
  const verdict = explainVerdict(exchange, diagnosis);
  return {
    title: title ?? verdict,
    verdict: title === null ? null : verdict,
    actor: whoActs(diagnosis, situations),
    reach: explainReachIn(diagnosis, exchange, situations),
    reachTone: reachTone(one),
    knownBy: happened === null ? diagnosis.knownBy : (situation?.knownBy ?? diagnosis.knownBy),
    browser: PRODUCT_NAMES[exchange.browser],
    browserMessages: browserMessages(one),
  };
}
