import type { Diagnosis, Knowledge, Stage } from '../diagnosis/diagnosis';
import type { Severity } from '../diagnosis/findings/finding';
import { explainCause } from '../diagnosis/sentences/explain-cause';
import { explainPreflightReason } from '../diagnosis/sentences/explain-verdict';
import { prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Exchange } from '../exchange/exchange';
import { PRODUCT_NAMES } from '../explanation/headline';
import type { PreflightReason } from '../fetch-standard/preflight-reasons';

/** How certain a statement is, as a label. */
export const KNOWLEDGE_WORDS: Readonly<Record<Knowledge, string>> = {
  observed: 'Observed',
  derived: 'Derived',
  assumed: 'Likely',
};

/** How the title is known, as a label; null where it was seen, which needs no word. */
export const CERTAINTY_LABELS: Readonly<Record<Knowledge, string | null>> = {
  observed: null,
  derived: 'Derived',
  assumed: 'Likely',
};

/** How much a finding matters, in the reader's words. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High risk',
  medium: 'Risk',
  hint: 'Hint',
};

/** The engines under the names that developers know them by. */
export const PRINTING_BROWSERS = [
  { engine: 'chromium', name: 'Chrome' },
  { engine: 'firefox', name: 'Firefox' },
  { engine: 'webkit', name: 'Safari' },
] as const;

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  request: 'before sending',
  preflight: 'preflight',
  redirect: 'redirect',
  response: 'response',
};

/** When the browser that was observed reports one of the causes, as a label. */
export function turnStatement(exchange: Exchange, diagnosis: Diagnosis, index: number): string {
  const name = PRODUCT_NAMES[exchange.browser];
  if (diagnosis.verdict === 'allowed' || diagnosis.verdict === 'opaque') return `${name} lets this pass`;
  const cause = diagnosis.causes[index];
  if (index > 0 || cause === undefined) return `${name} would report this next`;
  const does = explainCause(cause).prints[exchange.browser] === null ? 'stops here' : 'reports this error';
  const when = diagnosis.firstIfCredentialed === null ? '' : ' unless the request has credentials';
  return `${name} ${does}${when}`;
}

/** The most reasons for a preflight that are spelled out; a page can set thousands of headers. */
const MOST_REASONS = 20;

/** Why the browser sends a preflight, a sentence for each reason; of a very long list the first ones and how many are left. */
export function preflightSentences(reasons: readonly PreflightReason[]): readonly Prose[] {
  const sentences = reasons.slice(0, MOST_REASONS).map(explainPreflightReason);
  const rest = reasons.length - sentences.length;
  return rest === 0 ? sentences : [...sentences, prose`${rest} more headers require a preflight too.`];
}
