import type { Exchange } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { EngineName } from '../../fetch-standard/engines';
import type { Diagnosis } from '../diagnosis';
import { ENGINE_OF } from '../reading/engine-of';
import { explainCause } from '../sentences/explain-cause';
import { explainPreflightReason } from '../sentences/explain-verdict';
import { hasNoOutcome } from '../judging/has-no-outcome';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import { elsewhereOf } from './elsewhere';
import type { Elsewhere, Outcome, Unseen } from './outcome';

/** One way in which other engines differ from the observed browser. */
export type Difference = {
  /** One or two sentences. */
  readonly text: Prose;
  /** The rule in which they differ; null where the standard has none. */
  readonly rule: { readonly label: string; readonly href: string } | null;
  /** True where they come to another verdict, not only to another first cause. */
  readonly isInVerdict: boolean;
};

/** Browsers first, in a steady order; the standard last. */
const ORDER: readonly EngineName[] = ['chromium', 'webkit', 'firefox', 'standard'];

const rule = (label: string, anchor: string) => ({ label, href: `https://fetch.spec.whatwg.org/${anchor}` });

const isPassed = ({ verdict }: Outcome): boolean => verdict === 'allowed' || verdict === 'opaque';

/** What engines must have in common to be named in one breath. */
function kindOf(outcome: Outcome): string {
  const { verdict, cause, unseen } = outcome;
  if (unseen !== null) {
    return ['unknown', unseen.kind, unseen.kind === 'preflight' ? JSON.stringify(unseen.reason) : ''].join(
      ' ',
    );
  }
  return isPassed(outcome) ? 'passed' : [verdict, cause?.code, cause?.stage, cause?.hop].join(' ');
}

function named(engines: readonly EngineName[]): string {
  const names = engines.map((name) => (name === 'standard' ? 'the Fetch Standard' : ENGINES[name].label));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function unseenText(unseen: Unseen, who: string): Prose {
  switch (unseen.kind) {
    case 'response':
      return prose`${who} would continue to a response that was not recorded`;
    case 'preflight':
      return prose`${who} would send a preflight first, and its response is not known`;
    case 'preflight-again':
      return prose`${who} would send another preflight after the redirect, and its response is not known`;
    case 'preflight-origin':
      return prose`${who} would send the preflight with a different ${code('Origin')}, and the response may depend on that`;
  }
}

function unseenRule(unseen: Unseen): Difference['rule'] {
  switch (unseen.kind) {
    case 'response':
      return null;
    case 'preflight':
      return rule('CORS-safelisted request-header', '#cors-safelisted-request-header');
    case 'preflight-again':
      return rule('HTTP-redirect fetch', '#concept-http-redirect-fetch');
    case 'preflight-origin':
      return rule('Serializing a request origin', '#serializing-a-request-origin');
  }
}

function difference(
  exchange: Exchange,
  elsewhere: Elsewhere,
  engines: readonly EngineName[],
): Difference | null {
  const hereName = ENGINE_OF[exchange.browser];
  const here = elsewhere[hereName];
  const [first] = engines;
  if (first === undefined) return null;
  const there = elsewhere[first];
  const label = ENGINES[hereName].label;
  const who = capitalised(named(engines));
  const allows = engines.length === 1 ? 'allows' : 'allow';
  const blocks = engines.length === 1 ? 'blocks' : 'block';
  const explained = (outcome: Outcome) => (outcome.cause === null ? null : explainCause(outcome.cause));
  const hereWhy = explained(here);
  const thereWhy = explained(there);
  const isHerePassed = isPassed(here);
  const because = hereWhy === null ? [] : prose` because ${hereWhy.verdict}`;
  if (there.unseen !== null) {
    const goes = unseenText(there.unseen, who);
    const reason =
      there.unseen.kind === 'preflight' ? prose` ${explainPreflightReason(there.unseen.reason)}` : [];
    const text = isHerePassed
      ? prose`${label} allows this. ${goes}.${reason}`
      : prose`${label} blocks this${because}. ${goes}.${reason}`;
    return { text, rule: unseenRule(there.unseen) ?? hereWhy?.standard ?? null, isInVerdict: true };
  }
  if (isPassed(there)) {
    const text = prose`${label} blocks this${because}. ${who} ${allows} it.`;
    return { text, rule: hereWhy?.standard ?? null, isInVerdict: true };
  }
  if (thereWhy === null) return null;
  const rest = { rule: thereWhy.standard, isInVerdict: isHerePassed };
  return isHerePassed
    ? { text: prose`${label} allows this. ${who} ${blocks} it because ${thereWhy.verdict}.`, ...rest }
    : { text: prose`${who} would report another cause first: ${thereWhy.verdict}.`, ...rest };
}

/**
 * Where other browsers, or the standard, would make something else of the same exchange: other verdicts first, then
 * other first causes. Empty when all agree, and where rules and browser contradict each other, since then the rules
 * are no witness.
 */
export function explainElsewhere(exchange: Exchange, diagnosis: Diagnosis): readonly Difference[] {
  if (diagnosis.contradiction !== null || hasNoOutcome(diagnosis.verdict)) return [];
  const elsewhere = elsewhereOf(exchange);
  const here = kindOf(elsewhere[ENGINE_OF[exchange.browser]]);
  const groups = new Map<string, EngineName[]>();
  for (const engine of ORDER) {
    const kind = kindOf(elsewhere[engine]);
    if (kind === here) continue;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [engine]);
    else group.push(engine);
  }
  const found = [...groups.values()].flatMap((engines) => difference(exchange, elsewhere, engines) ?? []);
  return [
    ...found.filter(({ isInVerdict }) => isInVerdict),
    ...found.filter(({ isInVerdict }) => !isInVerdict),
  ];
}
