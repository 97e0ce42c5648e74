import type { ComponentChildren } from 'preact';
import { alikeAnswers, type AlikeAnswers } from '../../diagnosis/fix/alike-answers';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import { explainClientFix } from '../../diagnosis/fix/explain-client-fix';
import { explainHeadline, explainProof, OUTSIDE_OF_HEADERS } from '../../diagnosis/fix/explain-fix';
import type { AnswerFix, ClientFix, Fix } from '../../diagnosis/fix/fix';
import type { Owner } from '../../diagnosis/owner';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import { actorFor, actorForAnswer, otherThanNamed, whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Actor } from '../../diagnosis/situations/who-acts';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Situation } from '../../diagnosis/situations/situation';
import type { Exchange } from '../../exchange/exchange';
import { fixReport } from '../../report/fix-section';
import type { Preferences } from '../store/preferences';
import { AnswerFixCard } from './answer-fix-card';
import { ConfigurationSection } from './configuration-section';
import { ProseText } from './prose-text';
import type { RedactedText } from '../../redacted-text';

/** The most answers that are shown at once; a chain of redirects has as many as it has hops. */
const MOST_ANSWERS = 20;

/** Who has to change what is the given owner's; null where the verdict names them. */
type ActorOf = (owner: Owner) => Actor | null;

type AnswersProps = {
  readonly answers: readonly AnswerFix[];
  readonly actorOf: ActorOf;
  /** Whether what several answers have to change alike is shown once. */
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
      {rest > 0 ? <p>{rest} more answers have to change in the same way.</p> : null}
    </>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="fix-section">
    <h2 class="subhead">{title}</h2>
    {children}
  </section>
);

function IfCredentialed({ fix, actorOf }: { readonly fix: Fix; readonly actorOf: ActorOf }) {
  const more = fix.kind === 'server' ? fix.ifCredentialed : null;
  if (more === null) return null;
  return (
    <Section title="If the request has credentials, which cannot be seen: in addition">
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

function ClientChoice({ fix }: { readonly fix: ClientFix }) {
  const { what, price, proof } = explainClientFix(fix);
  return (
    <li>
      <strong>
        <ProseText text={what} />.
      </strong>{' '}
      <ProseText text={proof} />
      <div class="price">
        Price: <ProseText text={price} />
      </div>
    </li>
  );
}

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly fix: Fix;
  readonly situations: readonly Situation[];
  /** Recipes that the reader chose, by the server's origin. */
  readonly recipes: Preferences['recipes'];
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
};

/** The least change of the answers that makes the request pass, and what the page could do instead. */
export function FixTab(props: Props) {
  const { exchange, diagnosis, fix, situations, recipes, onChooseRecipe, onCopy } = props;
  const actorOf: ActorOf = (owner) =>
    otherThanNamed(actorForAnswer(owner, diagnosis, situations), diagnosis, situations);
  const beyond = beyondHeaders(situations);
  const headersHelp = beyond?.headersHelp !== false;
  const isServers = fix.kind === 'server' && headersHelp;
  return (
    <div class="fix">
      <div class="fix-head">
        <h2>
          <ProseText text={headersHelp ? explainHeadline(fix) : OUTSIDE_OF_HEADERS} />
        </h2>
        <button
          type="button"
          onClick={() =>
            onCopy(fixReport({ exchange, diagnosis, situations }, recipes), 'the fix as Markdown')
          }
        >
          Copy the fix
        </button>
      </div>
      {beyond === null ? null : (
        <p class="first-to-do">
          {headersHelp ? 'Do this first: ' : null}
          <ProseText text={beyond.first} />
        </p>
      )}
      {!headersHelp ? null : fix.kind === 'cannot' ? (
        <>
          <p>
            <ProseText text={explainCannot(fix)} />
          </p>
          <p class="known">{whoActsLabel(actorFor(fix.owner, diagnosis, situations))}</p>
        </>
      ) : (
        <>
          <p class="proof">
            <ProseText text={explainProof(fix)} />
          </p>
          <Answers answers={fix.answers} actorOf={actorOf} alikeOnce={false} />
        </>
      )}
      {headersHelp ? <IfCredentialed fix={fix} actorOf={actorOf} /> : null}
      {!isServers || beyond?.offersConfiguration === false
        ? null
        : fix.policies
            .slice(0, MOST_ANSWERS)
            .map((policy) => (
              <ConfigurationSection
                key={policy.server}
                exchange={exchange}
                policy={policy}
                chosen={recipes[policy.server] ?? null}
                onChoose={onChooseRecipe}
                onCopy={onCopy}
              />
            ))}
      {fix.client.length === 0 || beyond?.pageHelps === false ? null : (
        <Section title="What the page could do instead">
          <ul class="client-fixes">
            {fix.client.map((one, index) => (
              <ClientChoice key={index} fix={one} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
