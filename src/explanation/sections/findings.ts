import { findingsIn } from '../../diagnosis/case';
import { openQuestions } from '../../diagnosis/findings/open-questions';
import type { Finding } from '../../diagnosis/findings/finding';
import type { Severity } from '../../diagnosis/findings/found-finding';
import { responseTitle } from '../../diagnosis/fix/explain-fix';
import { prose } from '../../diagnosis/words/prose';
import { paragraph } from '../blocks';
import type { Card } from '../blocks';
import type { SectionMaker } from '../section';
import { evidenceBlocks, witnessBlocks } from '../shown-by';

/** How much a finding matters, in the reader's words. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High risk',
  medium: 'Risk',
  hint: 'Hint',
};

function cardOf({
  code,
  severity,
  title,
  risk,
  evidence,
  witnesses,
  remedy,
  knownBy,
  because,
}: Finding): Card {
  return {
    title,
    isSentence: false,
    weight: severity,
    aside: { text: SEVERITY_WORDS[severity], isWeight: true },
    blocks: [
      paragraph(risk),
      ...evidenceBlocks(evidence),
      ...witnessBlocks(witnesses),
      paragraph(remedy.text, { lead: prose`Remedy:` }),
      ...remedy.changes.map(
        (change) =>
          ({
            kind: 'diff',
            title: responseTitle(change),
            changes: change.headers.map(({ name, before, after }) => ({ name, before, after, why: null })),
            absent: 'absent',
          }) as const,
      ),
    ],
    rule: null,
    actor: null,
    knownBy,
    because,
    code,
    detail: null,
    marks: { finding: code, 'known-by': knownBy },
  };
}

/** What is unsafe or fragile in the headers of a request, blocked or not. */
export const findings: SectionMaker = (one) => {
  const cards = findingsIn(one).map(cardOf);
  const nothing =
    openQuestions(one.exchange, one.history).length === 0
      ? prose`No response from another origin was recorded, so there is nothing to check.`
      : prose`Nothing unsafe was found in these headers.`;
  return {
    title: 'Unsafe or fragile headers',
    isNothing: cards.length === 0,
    blocks:
      cards.length === 0
        ? [paragraph(nothing)]
        : [{ kind: 'cards', cards, isOrdered: false, noun: { one: 'finding', many: 'findings' } }],
  };
};
