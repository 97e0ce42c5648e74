import type { Case } from '../../diagnosis/case';
import { explainHeadline } from '../../diagnosis/fix/explain-fix';
import { canChangeLabel } from '../../diagnosis/words/owner-labels';
import { plainText } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import type { Answer } from '../../explanation/explanation';
import { recipeToShow } from '../../recipes/recognise/likeliest-recipe';
import { answersTo, recognise } from '../../recipes/recognise/recognise';
import type { RedactedText } from '../../redacted-text';
import { fixReport } from '../../report/markdown/fix-report';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import type { Preferences } from '../store/preferences';
import { ConfigurationSection } from './configuration-section';
import { ContradictionNote } from './contradiction-note';
import { EvidenceView } from './evidence-view';
import { firstSentence } from './first-sentence';
import { Fold } from './fold';
import { HappeningNote } from './happening-note';
import { HeaderChanges } from './header-changes';
import { ProseText } from './prose-text';
import { RewritingNote } from './rewriting-note';
import { WitnessList } from './witness-list';
import { fixOf } from '../../diagnosis/fix/fix-of';

/** The most servers whose configuration is written; a chain of redirects may lead over many. */
const MOST_SERVERS = 20;

type Props = {
  readonly shown: Case;
  readonly answer: Answer;
  /** Recipes that the reader chose, by the server's origin. */
  readonly recipes: Preferences['recipes'];
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

/** Whether what to write can be said for each server: somebody chose its stack, or its headers show it. */
function hasRecipe({ shown: { exchange }, answer: { action }, recipes }: Props): boolean {
  if (action?.kind !== 'configuration') return true;
  return action.policies.every(
    ({ server }) => recipeToShow(recognise(answersTo(exchange, server)), recipes[server] ?? null) !== null,
  );
}

/** The least change, where headers help at all; open where there is nothing else to go by. */
function Changes(props: Props) {
  const { shown, recipes, onCopy } = props;
  const fix = fixOf(shown.exchange);
  if (fix?.kind !== 'server' || beyondHeaders(shown.situations)?.headersHelp === false) return null;
  return (
    <Fold title="Header changes" hint={plainText(explainHeadline(fix))} isOpen={!hasRecipe(props)}>
      <HeaderChanges
        shown={shown}
        fix={fix}
        onCopyFix={() => onCopy(fixReport(shown, recipes), 'the fix as Markdown')}
      />
    </Fold>
  );
}

/** What to do first in words: its first sentence says it to whoever only glances at it. */
function Todo({ text }: { readonly text: Prose }) {
  const { first, rest } = firstSentence(text);
  return (
    <p class="todo">
      <strong>
        <ProseText text={first} />
      </strong>{' '}
      <ProseText text={rest} />
    </p>
  );
}

/** What to do first: what the server has to be configured with, or what has to be done in words. */
function Action(props: Props) {
  const { shown, answer, recipes, onChooseRecipe, onCopy } = props;
  const { action } = answer;
  if (action === null) return null;
  const text = action.text === null ? null : <Todo text={action.text} />;
  if (action.kind === 'remedy') return text;
  return (
    <>
      {text}
      {hasRecipe(props) ? null : <Changes {...props} />}
      {action.policies.slice(0, MOST_SERVERS).map((policy) => (
        <ConfigurationSection
          key={policy.server}
          shown={shown}
          policy={policy}
          isOnly={action.policies.length === 1}
          chosen={recipes[policy.server] ?? null}
          onChoose={onChooseRecipe}
          onCopy={onCopy}
        />
      ))}
    </>
  );
}

function Alternatives({ alternatives }: Answer) {
  if (alternatives.length === 0) return null;
  return (
    <Fold title="Alternatives in the frontend">
      <ul class="client-fixes">
        {alternatives.map(({ what, price, proof }, index) => (
          <li key={index}>
            <strong>
              <ProseText text={what} />.
            </strong>{' '}
            <ProseText text={proof} />
            <div class="price">
              Trade-off: <ProseText text={price} />
            </div>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function HowWeKnow({ shown, answer, onShow }: Props) {
  const [situation] = shown.situations;
  const { evidence, witnesses } = answer.shownBy;
  if (situation === undefined || evidence.length + witnesses.length === 0) return null;
  return (
    <Fold title="How we know">
      <WitnessList witnesses={witnesses} onShow={onShow} />
      <EvidenceView evidence={evidence} />
      <code class="cause-code">{situation.code}</code>
    </Fold>
  );
}

function Besides({ answer: { besides }, onShow }: Props) {
  if (besides.length === 0) return null;
  return (
    <section class="situations" aria-labelledby="besides-heading">
      <h2 id="besides-heading">What else happened</h2>
      <ul>
        {besides.map((happening) => (
          <HappeningNote key={happening.code} happening={happening} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function Questions({ questions }: Answer) {
  if (questions.length === 0) return null;
  return (
    <Fold title="Common questions">
      <dl class="questions">
        {questions.map(({ question, answer }, index) => (
          <div key={index}>
            <dt>
              <ProseText text={question} />
            </dt>
            <dd>
              <ProseText text={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}

/** What happened and what to do first; below, folded, whatever else belongs to it. */
export function AnswerTab(props: Props) {
  const { shown, answer, onCopy } = props;
  const { exchange, diagnosis, situations } = shown;
  const [situation] = situations;
  return (
    <div class="answer" data-situation={situation?.code} data-known-by={situation?.knownBy}>
      <ContradictionNote exchange={exchange} diagnosis={diagnosis} onCopy={onCopy} />
      <RewritingNote diagnosis={diagnosis} />
      {answer.lead.map((paragraph, index) => (
        <p key={index} class="happened">
          <ProseText text={paragraph} />
        </p>
      ))}
      <Action {...props} />
      {answer.confirm === null ? null : (
        <p class="confirm">
          How to confirm: <ProseText text={answer.confirm} />
        </p>
      )}
      {answer.changedBy === null ? null : (
        <p class="cause-foot">
          {canChangeLabel(answer.changedBy.owner)} · {KNOWLEDGE_WORDS[answer.changedBy.knownBy]}
        </p>
      )}
      {hasRecipe(props) ? <Changes {...props} /> : null}
      <Besides {...props} />
      <HowWeKnow {...props} />
      <Alternatives {...answer} />
      <Questions {...answer} />
    </div>
  );
}
