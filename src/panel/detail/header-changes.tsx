import type { ComponentChildren } from 'preact';
import type { Case } from '../../diagnosis/case';
import { alikeAnswers, type AlikeAnswers } from '../../diagnosis/fix/alike-answers';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import { explainProof } from '../../diagnosis/fix/explain-fix';
import type { AnswerFix, ServerFix } from '../../diagnosis/fix/fix';
import type { Owner } from '../../diagnosis/words/owner';
import { actorForAnswer, otherThanNamed } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { AnswerFixCard } from './answer-fix-card';
import { ProseText } from './prose-text';

/** The most responses that are shown at once; a chain of redirects has as many as it has hops. */
const MOST_ANSWERS = 20;

/** Who has to change what is the given owner's; null where the verdict names them. */
type ActorOf = (owner: Owner) => Actor | null;

type AnswersProps = {
  readonly answers: readonly AnswerFix[];
  readonly actorOf: ActorOf;
  /** Whether what several responses have to change alike is shown once. */
  readonly alikeOnce: boolean;
};

function Answers({ answers, actorOf, alikeOnce }: AnswersProps) {
  const first = answers.slice(0, MOST_ANSWERS);
  const cards = alikeOnce ? alikeAnswers(first) : first.map((answer): AlikeAnswers => [answer]);
  const rest = answers.length - MOST_ANSWERS;
  return (
    <>
      <ul class="fixes">
        {cards.map((alike) => (
          <AnswerFixCard
            key={`${alike[0].answer} ${String(alike[0].hop)}`}
            answers={alike}
            actor={actorOf(alike[0].owner)}
          />
        ))}
      </ul>
      {rest > 0 ? <p>{rest} more responses have to change in the same way.</p> : null}
    </>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="fix-section">
    <h3 class="subhead">{title}</h3>
    {children}
  </section>
);

function IfCredentialed({ fix, actorOf }: { readonly fix: ServerFix; readonly actorOf: ActorOf }) {
  const more = fix.ifCredentialed;
  if (more === null) return null;
  return (
    <Section title="If the request has credentials, which is not known: in addition">
      {more.kind === 'cannot' ? (
        <p>
          <ProseText text={explainCannot(more)} />
        </p>
      ) : (
        <Answers answers={more.answers} actorOf={actorOf} alikeOnce />
      )}
    </Section>
  );
}

type Props = { readonly shown: Case; readonly fix: ServerFix; readonly onCopyFix: () => void };

/** The least change of the responses that makes the request pass, header by header, and how sure it is. */
export function HeaderChanges({ shown: { exchange, diagnosis, situations }, fix, onCopyFix }: Props) {
  const actorOf: ActorOf = (owner) =>
    otherThanNamed(actorForAnswer(owner, diagnosis, situations), diagnosis, situations);
  return (
    <div class="fix">
      <div class="fix-head">
        <p class="proof">
          <ProseText text={explainProof(fix, exchange)} />
        </p>
        <button type="button" onClick={onCopyFix}>
          Copy the fix
        </button>
      </div>
      <Answers answers={fix.answers} actorOf={actorOf} alikeOnce={false} />
      <IfCredentialed fix={fix} actorOf={actorOf} />
    </div>
  );
}
