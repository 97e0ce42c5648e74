import type { Case } from '../../diagnosis/case';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import { plural } from '../../diagnosis/words/plural';
import { VERDICT_LABELS } from '../../diagnosis/words/verdict';
import type { Verdict } from '../../diagnosis/words/verdict';
import { explanationOf } from '../../explanation/explanation-of';
import { CHAPTERS } from '../../explanation/section';
import type { ChosenRecipes } from '../../explanation/server-configuration';
import { alikeOf, coveredWith, readBy } from '../frame/alike-requests';
import type { Alike } from '../frame/alike-requests';
import { cappedValue } from '../capped-value';
import { howItIsKnown } from '../frame/how-it-is-known';
import { leftOutNotes } from '../frame/left-out-notes';
import { constant } from '../redaction/composed-text';
import type { RedactedText } from '../../redacted-text';
import { redactedExplanation } from '../redaction/redacted-explanation';
import type { RedactedExplanation } from '../redaction/redacted-explanation';
import type { RedactedProse, Redaction, RedactionOf } from '../redaction/redaction';
import type { ReportSubject } from '../report-subject';
import { CERTAINTY_LABELS } from '../statements';
import { toldSections } from './told-sections';

/** What a document tells of one request. Nothing in it has secrets. */
export type RequestData = {
  /** What other requests of the document name it by. */
  readonly exchangeId: RedactedText;
  readonly method: RedactedText;
  readonly url: RedactedText;
  /** Null where it is not known. */
  readonly pageOrigin: RedactedText | null;
  readonly verdict: RedactedText;
  /** What the verdict looks like. */
  readonly tone: RedactedText;
  /** Who has to fix it; null where there is nothing to fix. */
  readonly actor: RedactedText | null;
  /** How the title is known; null where it was seen. */
  readonly certainty: RedactedText | null;
  /** How many requests are told of here, because they are alike. */
  readonly count: number;
  /** Whether a configuration that stands above is for it too. */
  readonly isCovered: boolean;
  readonly explanation: RedactedExplanation;
};

/** What a whole document tells. */
export type ReportData = {
  /** Of a document with several requests. */
  readonly title: RedactedText;
  readonly requests: readonly RequestData[];
  /** How many different ones are not told of, because they are too many. */
  readonly untold: number;
  readonly known: {
    readonly before: RedactedText;
    readonly label: RedactedText;
    readonly href: RedactedText;
    readonly after: RedactedText;
  };
  readonly leftOut: readonly RedactedProse[];
};

const TONES: Readonly<Record<Verdict, string>> = {
  allowed: 'good',
  blocked: 'bad',
  failed: 'bad',
  opaque: 'plain',
  pending: 'plain',
  unknown: 'plain',
};

function requestData(
  { one, count }: Alike,
  isCovered: boolean,
  chosen: ChosenRecipes,
  redaction: Redaction,
): RequestData {
  const { exchange, diagnosis } = one;
  const [{ method, url }] = exchange.hops;
  const { verdict, sections } = explanationOf(one, CHAPTERS, isCovered ? null : chosen);
  const certainty = CERTAINTY_LABELS[verdict.knownBy];
  return {
    exchangeId: redaction.text(exchange.id),
    method: cappedValue(redaction.name(method)),
    url: cappedValue(redaction.text(url)),
    pageOrigin: exchange.pageOrigin === null ? null : cappedValue(redaction.text(exchange.pageOrigin)),
    verdict: constant(VERDICT_LABELS[diagnosis.verdict]),
    tone: constant(TONES[diagnosis.verdict]),
    actor: verdict.actor === null ? null : constant(whoActsLabel(verdict.actor)),
    certainty: certainty === null ? null : constant(certainty),
    count,
    isCovered,
    explanation: redactedExplanation(
      { verdict, sections: toldSections(sections) },
      { ...redaction, cut: cappedValue },
    ),
  };
}

/** In order, because configuration is written where a request first needs it, and not again for those that it covers. */
function requestsData(
  groups: readonly Alike[],
  chosen: ChosenRecipes,
  redaction: Redaction,
): readonly RequestData[] {
  const covered = new Set<Case['exchange']>();
  return groups.map((group) => {
    const isCovered = covered.has(group.one.exchange);
    if (!isCovered) for (const other of coveredWith(group.one, chosen)) covered.add(other);
    return requestData(group, isCovered, chosen, redaction);
  });
}

/** All that a document tells of requests, without secrets. */
export function reportData({ exchanges, log, chosen }: ReportSubject, redactionOf: RedactionOf): ReportData {
  const redaction = redactionOf(exchanges);
  const { groups, distinct } = alikeOf(exchanges, log);
  const requests = requestsData(groups, chosen, redaction);
  const isBlocked = exchanges.every((exchange) => readBy(log)(exchange).verdict === 'blocked');
  const { before, rules, after } = howItIsKnown(exchanges[0]);
  return {
    title: constant(
      isBlocked
        ? plural(exchanges.length, 'blocked request', 'blocked requests')
        : plural(exchanges.length, 'request', 'requests'),
    ),
    requests,
    untold: distinct - groups.length,
    known: {
      before: redaction.text(before),
      label: constant(rules.label),
      href: constant(rules.href),
      after: redaction.text(after),
    },
    // The last, because it tells what was left out of all that stands above it.
    leftOut: leftOutNotes(redaction.leftOut()).map(redaction.prose),
  };
}
