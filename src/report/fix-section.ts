import type { Diagnosis } from '../diagnosis/diagnosis';
import { diagnose } from '../diagnosis/diagnose';
import { alikeAnswers } from '../diagnosis/fix/alike-answers';
import { explainCannot } from '../diagnosis/fix/explain-cannot';
import { explainClientFix } from '../diagnosis/fix/explain-client-fix';
import {
  answerTitle,
  explainChange,
  explainHeadline,
  explainProof,
  explainStatus,
  UNSEEN_LABEL,
} from '../diagnosis/fix/explain-fix';
import type { AnswerFix, ClientFix, Fix } from '../diagnosis/fix/fix';
import type { Owner } from '../diagnosis/owner';
import type { Situation } from '../diagnosis/situations/situation';
import { beyondHeaders } from '../diagnosis/situations/beyond-headers';
import { actorForAnswer, whoActsLabel } from '../diagnosis/situations/who-acts';
import type { Exchange } from '../exchange/exchange';
import { configurationSection } from './configuration-section';
import type { ChosenRecipes } from './configuration-section';
import { fixLines } from './fix-lines';
import { cappedValue, codeBlock, codeSpan, markdownProse, words } from './markdown-text';
import { redactExchange } from './redaction/redact-exchange';
import { shortProse } from './short-prose';
import { visibleBytes } from './visible-text';

/** The most answers of one fix that are written out; a chain of redirects has as many as it has hops. */
const MOST_ANSWERS = 20;

const shown = (line: string): string => cappedValue(visibleBytes(line));

/** Who has to change what is the given owner's, as a sentence without its full stop. */
type ActsLabel = (owner: Owner) => string;

const titleOf = (answer: AnswerFix): string => markdownProse(shortProse(answerTitle(answer)));

/** What goes and what comes, and why. */
function changeBlocks(answer: AnswerFix): readonly string[] {
  const { status, headers } = answer;
  const lines = fixLines(answer);
  const whys = [
    ...(status === null
      ? []
      : [`- ${codeSpan(String(status.after))}: ${markdownProse(explainStatus(status))}`]),
    ...headers.map((change) => `- ${codeSpan(change.name)}: ${markdownProse(explainChange(change))}`),
  ];
  return [
    codeBlock('diff', [
      ...lines.flatMap(({ before }) => (before === null ? [] : [`- ${shown(before)}`])),
      ...lines.flatMap(({ after }) => (after === null ? [] : [`+ ${shown(after)}`])),
    ]),
    whys.join('\n'),
  ];
}

function answerBlocks(answer: AnswerFix, actsLabel: ActsLabel): readonly string[] {
  const notes = answer.seen ? [] : [UNSEEN_LABEL];
  return [
    `#### ${titleOf(answer)}`,
    [words(actsLabel(answer.owner)), ...notes].join('; ') + '.',
    ...changeBlocks(answer),
  ];
}

function answersBlocks(answers: readonly AnswerFix[], actsLabel: ActsLabel): readonly string[] {
  const rest = answers.length - MOST_ANSWERS;
  return [
    ...answers.slice(0, MOST_ANSWERS).flatMap((answer) => answerBlocks(answer, actsLabel)),
    ...(rest > 0 ? [`${String(rest)} more answers have to change in the same way.`] : []),
  ];
}

function clientLine(fix: ClientFix): string {
  const { what, price, proof } = explainClientFix(fix);
  return `- ${markdownProse(what)}. ${markdownProse(proof)} Price: ${markdownProse(price)}`;
}

/** What credentials add, told once for all answers that need the same. */
function addedBlocks(answers: readonly AnswerFix[], actsLabel: ActsLabel): readonly string[] {
  const groups = alikeAnswers(answers.slice(0, MOST_ANSWERS));
  const rest = answers.length - MOST_ANSWERS;
  return [
    ...groups.flatMap((alike) => [
      `${words(actsLabel(alike[0].owner))}, in addition, in:`,
      alike.map((answer) => `- ${titleOf(answer)}${answer.seen ? '' : ` (${UNSEEN_LABEL})`}`).join('\n'),
      ...changeBlocks(alike[0]),
    ]),
    ...(rest > 0 ? [`${String(rest)} more answers have to change in the same way.`] : []),
  ];
}

function credentialsBlocks(fix: Fix, actsLabel: ActsLabel): readonly string[] {
  const more = fix.kind === 'server' ? fix.ifCredentialed : null;
  if (more === null) return [];
  return [
    '#### If the request has credentials, which cannot be seen',
    ...(more.kind === 'cannot' ? [markdownProse(explainCannot(more))] : addedBlocks(more.answers, actsLabel)),
  ];
}

/** The fix as blocks that are to be parted by empty lines; empty where there is nothing to mend. */
export function fixSection(diagnosis: Diagnosis, situations: readonly Situation[]): readonly string[] {
  const { fix } = diagnosis;
  if (fix === null) return [];
  const actsLabel: ActsLabel = (owner) => whoActsLabel(actorForAnswer(owner, diagnosis, situations));
  const beyond = beyondHeaders(situations);
  const server =
    fix.kind === 'cannot'
      ? [`**${markdownProse(explainHeadline(fix))}.** ${markdownProse(explainCannot(fix))}`]
      : [
          `**${markdownProse(explainHeadline(fix))}.** ${markdownProse(explainProof(fix))}`,
          ...(beyond === null ? [] : [beyond]),
          ...answersBlocks(fix.answers, actsLabel),
        ];
  return [
    '### The least change',
    ...server,
    ...credentialsBlocks(fix, actsLabel),
    ...(fix.client.length === 0
      ? []
      : ['#### What the page could do instead', fix.client.map(clientLine).join('\n')]),
  ];
}

/**
 * The fix of one request as Markdown, without secrets, with the configuration that makes it and the commands that must
 * pass then; empty where there is nothing to mend.
 */
export function fixReport(
  exchange: Exchange,
  situations: readonly Situation[],
  chosen: ChosenRecipes,
): string {
  const redacted = redactExchange(exchange);
  const diagnosis = diagnose(redacted);
  const section = [
    ...fixSection(diagnosis, situations),
    ...configurationSection(redacted, diagnosis, chosen),
  ];
  return section.length === 0 ? '' : `${section.join('\n\n')}\n`;
}
