import type { Case } from '../../diagnosis/case';
import { whoActsLabel } from '../../diagnosis/situations/who-acts';
import type { Headline } from '../../explanation/explanation';
import { ProseText } from '../../report/blocks/prose-text';
import { CERTAINTY_LABELS } from '../../report/statements';
import { visibleText } from '../../explanation/visible-text';
import { VerdictIcon } from '../list/verdict-icon';
import { markOf } from '../store/row';

type Props = { readonly shown: Case; readonly headline: Headline };

/**
 * Where the browser stopped it, and what it reports; where it is open which of two messages that is, both with their
 * conditions. Second to what happened, and so folded.
 */
function BrowserMessages({ headline: { browser, browserMessages, verdict } }: Pick<Props, 'headline'>) {
  if (browserMessages.length === 0 && verdict === null) return null;
  return (
    <details class="browser-message">
      <summary>{browserMessages.length === 0 ? 'Verdict' : `${browser}’s message`}</summary>
      {verdict === null ? null : (
        <p class="verdict-sentence">
          <ProseText text={verdict} />
        </p>
      )}
      {browserMessages.map(({ condition, text }) => (
        <p key={text}>
          {condition === null ? '' : `${condition}: `}
          <q>{visibleText(text)}</q>
        </p>
      ))}
    </details>
  );
}

/** What happened as a title, and what everybody asks first: who has to fix it, and did the server process the request. */
export function VerdictHead({ shown, headline }: Props) {
  const { title, actor, reach, reachTone, knownBy } = headline;
  const certainty = CERTAINTY_LABELS[knownBy];
  return (
    <div class={`verdict-head ${markOf(shown.diagnosis)}`}>
      <h1>
        <VerdictIcon verdict={markOf(shown.diagnosis)} /> <ProseText text={title} />
      </h1>
      <div class="chips-line">
        <ul class="chips">
          {actor === null ? null : <li class="chip bad">{whoActsLabel(actor)}</li>}
          <li class={`chip ${reachTone}`}>
            <ProseText text={reach} />
          </li>
          {certainty === null ? null : <li class="chip dim">{certainty}</li>}
        </ul>
        <BrowserMessages headline={headline} />
      </div>
    </div>
  );
}
