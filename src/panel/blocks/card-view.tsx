import type { ComponentChildren } from 'preact';
import type { Card, Marks } from '../../explanation/blocks';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import { ProseText } from '../detail/prose-text';
import { PageLink } from './statement-view';
import { WEIGHT_ICONS } from './weight-icons';

/** What programs find a part by, as attributes. */
export const dataOf = (marks: Marks): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(marks).map(([name, value]) => [`data-${name}`, value]));

type Props = {
  readonly card: Card;
  /** From 1; null for what is in no order. */
  readonly number: number | null;
  /** What stands in it. */
  readonly children: ComponentChildren;
};

/** What it is, and when or how much it matters. */
function Head({ card: { title, isSentence, weight, aside }, number }: Omit<Props, 'children'>) {
  if (isSentence)
    return (
      <p class="sentence">
        <ProseText text={title} />
      </p>
    );
  return (
    <div class="cause-head">
      <h2>
        {number === null ? '' : `${String(number)} · `}
        <ProseText text={title} />
      </h2>
      {aside === null ? null : aside.isWeight ? (
        <span class={`severity ${weight}`}>
          <span aria-hidden="true">{WEIGHT_ICONS[weight]}</span> {aside.text}
        </span>
      ) : (
        <span class="turn">{aside.text}</span>
      )}
    </div>
  );
}

/** One of several things: what it is, why, what proves it, and where the standard says so. */
export function CardView({ card, number, children }: Props) {
  const { weight, rule, actor, knownBy, because, code, detail, marks } = card;
  return (
    <li class={`card ${weight}`} {...dataOf(marks)}>
      <Head card={card} number={number} />
      {children}
      <p class="cause-foot">
        {rule === null ? null : <PageLink page={rule} />}
        <span>
          {actor === null ? '' : `${actor} · `}
          {KNOWLEDGE_WORDS[knownBy]}
          {because === null ? null : (
            <>
              {'. '}
              <ProseText text={because} />
            </>
          )}
        </span>
        <code class="cause-code">{detail === null ? code : `${code}: ${detail}`}</code>
      </p>
    </li>
  );
}
