import { isRedirectStatus } from '../../../fetch-standard/status';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { getHeader } from '../../../fetch-standard/header-list';
import { wholeOf } from '../../causes/parts/evidence-lines';
import type { Evidence } from '../../diagnosis';
import type { SituationFacts } from '../situation-facts';

/** A redirect on the way to where it broke, or of the preflight itself. */
export type RedirectStep = {
  readonly from: URL;
  readonly to: URL;
  readonly status: number;
  readonly isPreflight: boolean;
  readonly evidence: readonly Evidence[];
};

function stepOf(facts: SituationFacts, hop: number, isPreflight: boolean): RedirectStep | null {
  const at = facts.exchange.hops[hop];
  const response = isPreflight ? (at?.preflight?.response ?? null) : (at?.response ?? null);
  if (at === undefined || response === null || !isRedirectStatus(response.status)) return null;
  const location = getHeader(response.headers, 'location');
  const from = parseUrl(at.url);
  const to = location === null ? null : parseUrl(location, at.url);
  if (from === null || to === null || location === null) return null;
  const message = isPreflight ? 'preflight-response' : 'response';
  const status = String(response.status);
  const evidence: readonly Evidence[] = [
    { message, hop, name: ':status', value: status, mark: null },
    { message, hop, name: 'Location', value: location, mark: wholeOf(location) },
  ];
  return { from, to, status: response.status, isPreflight, evidence };
}

/** The redirect that led to the block: the one at the place where it broke, else the one before it; null without any. */
export function redirectStep(facts: SituationFacts): RedirectStep | null {
  const { stage, hop, diagnosis } = facts;
  if (diagnosis.verdict !== 'blocked' && diagnosis.verdict !== 'failed') return null;
  if (stage === 'preflight') return stepOf(facts, hop, true) ?? stepOf(facts, hop - 1, false);
  return stepOf(facts, hop, false) ?? stepOf(facts, hop - 1, false);
}

/** What was redirected, to stand at the beginning of a sentence. */
export const redirectedWhat = ({ isPreflight }: RedirectStep): string =>
  isPreflight ? 'The preflight' : 'The request';

/** A URL without query and fragment, which are long and may be secret. */
export const shortUrl = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname}`;

/** What the place that a redirect leads to looks like where it was never meant for a script: no setting there helps. */
export const ABOUT_THE_TARGET: readonly string[] = [
  'never-configured',
  'another-responder',
  'headers-on-other-routes',
  'null-origin',
  'error-without-headers',
  'options-behind-authentication',
  'options-not-routed',
  'cors-filter-refused',
  'origin-not-listed',
  'header-list-short',
  'method-list-short',
  'wildcard-with-credentials',
  'host-without-preflights',
];
