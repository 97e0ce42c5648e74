import { diagnose } from '../../src/diagnosis/diagnose';
import { describeFailure } from '../../src/diagnosis/causes';
import { explainElsewhere } from '../../src/diagnosis/elsewhere/explain-elsewhere';
import { FINDINGS as ALL_FINDINGS } from '../../src/diagnosis/findings';
import { explainCannot } from '../../src/diagnosis/fix/explain-cannot';
import { explainCause } from '../../src/diagnosis/sentences/explain-cause';
import { explainLoad } from '../../src/diagnosis/sentences/explain-load';
import { explainSource } from '../../src/diagnosis/sentences/explain-source';
import {
  explainCredentials,
  explainPreflightReason,
  explainReach,
  explainVerdict,
} from '../../src/diagnosis/sentences/explain-verdict';
import { SITUATIONS as ALL_SITUATIONS } from '../../src/diagnosis/situations';
import { situationTitle } from '../../src/diagnosis/situations/situation-title';
import { whatIfBarrier } from '../../src/diagnosis/what-if/what-if-barrier';
import { plainText, prose } from '../../src/diagnosis/words/prose';
import type { Prose } from '../../src/diagnosis/words/prose';
import type { Exchange } from '../../src/exchange/exchange';
import { sceneOf, STAGED_SAMPLES } from '../diagnosis/causes/failure-scenes';
import { ALL_CODES } from '../diagnosis/causes/sample-failures';
import { foundIn } from '../diagnosis/findings/found';
import { FINDING_SAMPLES } from '../diagnosis/findings/sample-findings';
import { situations } from '../diagnosis/situations/first-situation';
import { SAMPLES } from '../diagnosis/situations/samples';
import { label, paragraph, title, verdict } from './product-text';
import type { ProductText, TextEntry, TextGroup } from './product-text';
import { SAMPLE_LOADS } from './sample-loads';

/** Every request that some test has as a sample of something. */
const SAMPLE_EXCHANGES: readonly Exchange[] = [
  ...Object.values(SAMPLES).flatMap(({ shows, neighbour }) => [shows.exchange, neighbour.exchange]),
  ...Object.values(FINDING_SAMPLES).flatMap(({ shows, without }) => [shows.exchange, without.exchange]),
  ...SAMPLE_LOADS,
];

/** Texts that several samples share are listed once. */
function distinct(texts: readonly ProductText[]): readonly ProductText[] {
  return [...new Map(texts.map((one) => [plainText(one.text), one])).values()];
}

const entry = (name: string, texts: readonly ProductText[]): TextEntry => ({ name, texts: distinct(texts) });

const ofEach = (explain: (exchange: Exchange) => readonly ProductText[]): readonly ProductText[] =>
  SAMPLE_EXCHANGES.flatMap(explain);

const optional = (text: Prose | null): readonly ProductText[] => (text === null ? [] : [paragraph(text)]);

const VERDICTS: TextGroup = {
  title: 'Verdicts and facts',
  entries: [
    entry(
      'Verdict',
      ofEach((exchange) => [paragraph(explainVerdict(exchange, diagnose(exchange)))]),
    ),
    entry(
      'Whether the server processed the request',
      ofEach((exchange) => [label(explainReach(diagnose(exchange), exchange))]),
    ),
    entry(
      'Why CORS applies, or does not',
      ofEach((exchange) => optional(explainLoad(exchange, diagnose(exchange)))),
    ),
    entry(
      'What made the request',
      ofEach((exchange) => explainSource(exchange).map(paragraph)),
    ),
    entry(
      'Why this request needs a preflight',
      ofEach((exchange) => diagnose(exchange).preflight.reasons.map(explainPreflightReason).map(paragraph)),
    ),
    entry(
      'Credentials',
      ofEach((exchange) => [paragraph(explainCredentials(diagnose(exchange)))]),
    ),
    entry(
      'The rules and the browser disagree',
      ofEach((exchange) => {
        const { contradiction } = diagnose(exchange);
        return contradiction === null ? [] : [paragraph(prose`${contradiction}`)];
      }),
    ),
  ],
};

const CAUSES: TextGroup = {
  title: 'Causes',
  entries: ALL_CODES.map((code) =>
    entry(
      code,
      STAGED_SAMPLES.filter(({ failure }) => failure.code === code).flatMap(({ failure, stage }) => {
        const explained = explainCause(describeFailure(failure, sceneOf(failure, stage), 'observed'));
        return [title(explained.title), verdict(explained.verdict), paragraph(explained.explanation)];
      }),
    ),
  ),
};

const SITUATIONS: TextGroup = {
  title: 'Situations',
  entries: ALL_SITUATIONS.map(({ code }) => {
    const { exchange, others = [] } = SAMPLES[code].shows;
    const found = situations(exchange, ...others).filter((situation) => situation.code === code);
    return entry(
      code,
      found.flatMap((situation) => [
        title(situationTitle(code, exchange, diagnose(exchange))),
        paragraph(situation.happened),
        paragraph(situation.todo),
        ...(situation.knownBy === 'assumed' ? [paragraph(prose`To confirm: ${situation.confirm}`)] : []),
        ...(situation.reach === undefined ? [] : [label(situation.reach)]),
      ]),
    );
  }),
};

const REASONS = [...ALL_CODES, 'null-origin-with-credentials', 'rewritten-headers'] as const;

/** What several reasons have in common is listed once, under their names. */
function cannotEntries(): readonly TextEntry[] {
  const byText = new Map<string, { readonly text: Prose; readonly reasons: string[] }>();
  for (const reason of REASONS) {
    const text = explainCannot({ reason });
    const known = byText.get(plainText(text));
    if (known === undefined) byText.set(plainText(text), { text, reasons: [reason] });
    else known.reasons.push(reason);
  }
  return [...byText.values()].map(({ text, reasons }) => entry(reasons.join(', '), [paragraph(text)]));
}

const CANNOT: TextGroup = { title: 'What no CORS header can fix', entries: cannotEntries() };

const FINDINGS: TextGroup = {
  title: 'Findings',
  entries: ALL_FINDINGS.map(({ code }) => {
    const { exchange, others = [] } = FINDING_SAMPLES[code].shows;
    const found = foundIn(exchange, others).filter((finding) => finding.code === code);
    return entry(
      code,
      found.flatMap(({ title: name, risk, remedy, because }) => [
        title(name),
        paragraph(risk),
        paragraph(remedy.text),
        ...optional(because),
      ]),
    );
  }),
};

const ELSEWHERE: TextGroup = {
  title: 'Other browsers',
  entries: [
    entry(
      'Differences',
      ofEach((exchange) => explainElsewhere(exchange, diagnose(exchange)).map(({ text }) => paragraph(text))),
    ),
  ],
};

const WHAT_IF: TextGroup = {
  title: 'What if',
  entries: [
    entry(
      'Nothing to try',
      ofEach((exchange) => optional(whatIfBarrier(diagnose(exchange)))),
    ),
  ],
};

/** What a diagnosis says, of the samples that the tests of each part have. */
export const DIAGNOSIS_TEXTS: readonly TextGroup[] = [
  VERDICTS,
  CAUSES,
  SITUATIONS,
  CANNOT,
  FINDINGS,
  ELSEWHERE,
  WHAT_IF,
];
