import type { Cause } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import type { CauseExplanation } from '../../diagnosis/sentences/explain-cause';
import type { Actor } from '../../diagnosis/situations/who-acts';
import { ActsAndKnown } from './acts-and-known';
import { PRINTING_BROWSERS } from '../../report/statements';
import { visibleText } from '../../report/visible-text';
import { EvidenceView } from './evidence-view';
import { ProseText } from './prose-text';

function Printed({ prints }: Pick<CauseExplanation, 'prints'>) {
  const sentences = PRINTING_BROWSERS.map(({ engine, name }) => ({ name, sentence: prints[engine] }));
  if (sentences.every(({ sentence }) => sentence === null)) return null;
  return (
    <details class="prints">
      <summary>Browser messages</summary>
      <dl>
        {sentences.map(({ name, sentence }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{sentence === null ? 'no message' : <code>{visibleText(sentence)}</code>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type Props = {
  readonly cause: Cause;
  /** From 1; null for causes that are not in the order of complaints. */
  readonly number: number | null;
  /** Who has to act on it; null where the verdict names them. */
  readonly actor: Actor | null;
  /** When the browser would complain about it, in a few words. */
  readonly turn: string;
};

/** One thing that is wrong: what it is, why, what proves it, and where the standard says so. */
export function CauseCard({ cause, number, actor, turn }: Props) {
  const { title, explanation, standard, prints } = explainCause(cause);
  return (
    <li class={number === 1 ? 'cause' : 'cause next'} data-cause={cause.code}>
      <div class="cause-head">
        <h2>
          {number === null ? '' : `${String(number)} · `}
          <ProseText text={title} />
        </h2>
        <span class="turn">{turn}</span>
      </div>
      <p>
        <ProseText text={explanation} />
      </p>
      <EvidenceView evidence={cause.evidence} />
      <Printed prints={prints} />
      <p class="cause-foot">
        {standard === null ? null : (
          <a href={standard.href} target="_blank" rel="noreferrer">
            Fetch Standard, {standard.label}
          </a>
        )}
        <ActsAndKnown actor={actor} knownBy={cause.knownBy} />
        <code class="cause-code">
          {cause.detail === null ? cause.code : `${cause.code}: ${cause.detail}`}
        </code>
      </p>
    </li>
  );
}
