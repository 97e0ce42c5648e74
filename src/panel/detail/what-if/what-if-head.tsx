import type { Cause, Diagnosis } from '../../../diagnosis/diagnosis';
import { explainCause } from '../../../diagnosis/sentences/explain-cause';
import { explainVerdict } from '../../../diagnosis/sentences/explain-verdict';
import { causeChanges } from '../../../diagnosis/what-if/cause-changes';
import type { CauseChange } from '../../../diagnosis/what-if/cause-changes';
import { enginesThatDiffer } from '../../../diagnosis/what-if/other-engines';
import type { WhatIf } from '../../../diagnosis/what-if/what-if';
import { moreOf } from '../../../diagnosis/words/plural';
import type { Noun } from '../../../diagnosis/words/plural';
import type { Exchange } from '../../../exchange/exchange';
import { PRINTING_BROWSERS } from '../../../explanation/sections/causes';
import { VerdictIcon } from '../../list/verdict-icon';
import { ProseText } from '../../../report/blocks/prose-text';

const CHANGES: Readonly<Record<CauseChange['kind'], { readonly icon: string; readonly word: string }>> = {
  gone: { icon: '✓', word: 'cured' },
  stays: { icon: '✕', word: 'still wrong' },
  new: { icon: '✕', word: 'new' },
  'not-reached': { icon: '·', word: 'not reached' },
};

/** A preflight may have thousands of headers, each of which is a cause. */
const MOST_CAUSES = 20;

type CausesProps = {
  readonly diagnosis: Diagnosis;
  readonly tried: WhatIf;
};

const CAUSES: Noun = { one: 'cause', many: 'causes' };

function Causes({ diagnosis, tried }: CausesProps) {
  const changes = causeChanges(diagnosis, tried.diagnosis);
  const rest = changes.length - MOST_CAUSES;
  if (changes.length === 0) return null;
  return (
    <ul class="what-if-causes" aria-label="What is wrong, before and now">
      {changes.slice(0, MOST_CAUSES).map((change, index) => (
        <li key={index} class={change.kind} data-cause-change={change.kind}>
          <span class="what-if-word">
            <span aria-hidden="true">{CHANGES[change.kind].icon}</span> {CHANGES[change.kind].word}
          </span>{' '}
          <ProseText text={explainCause(change.cause).title} />
        </li>
      ))}
      {rest > 0 ? <li class="dim">{moreOf(rest, CAUSES)} not shown.</li> : null}
    </ul>
  );
}

const nameOf = (engine: string): string =>
  PRINTING_BROWSERS.find((browser) => browser.engine === engine)?.name ?? engine;

function Elsewhere({ tried }: { readonly tried: WhatIf }) {
  const title = (cause: Cause) => <ProseText text={explainCause(cause).title} />;
  return (
    <>
      {enginesThatDiffer(tried).map(({ engine, blockedBy }) => (
        <p key={engine} class="what-if-elsewhere">
          {blockedBy === null ? (
            `${nameOf(engine)} would let it pass.`
          ) : (
            <>
              {nameOf(engine)} would block it: {title(blockedBy)}.
            </>
          )}
        </p>
      ))}
    </>
  );
}

type Props = CausesProps & {
  readonly recorded: Exchange;
  readonly isEdited: boolean;
  /** Why the fix cannot be applied; null where nobody asked, or it was. */
  readonly note: preact.ComponentChildren;
  readonly onApplyFix: (() => void) | null;
  readonly onReset: () => void;
};

/** The verdict as it would be, beside the real one, and what became of each cause. */
export function WhatIfHead({ recorded, diagnosis, tried, isEdited, note, onApplyFix, onReset }: Props) {
  const { verdict } = tried.diagnosis;
  return (
    <>
      <div class={`what-if-head ${verdict}`}>
        <p class="what-if-verdict" role="status">
          <VerdictIcon verdict={verdict} />{' '}
          <ProseText text={explainVerdict(tried.exchange, tried.diagnosis)} />
        </p>
        <div class="what-if-actions">
          <button type="button" disabled={onApplyFix === null} onClick={() => onApplyFix?.()}>
            Apply the fix
          </button>
          <button type="button" disabled={!isEdited} onClick={onReset}>
            Reset all
          </button>
        </div>
      </div>
      <div class="what-if-outcome">
        {note === null ? null : <p class="what-if-note">{note}</p>}
        {isEdited ? (
          <>
            <p class="dim">
              Recorded: <ProseText text={explainVerdict(recorded, diagnosis)} />
            </p>
            <Causes diagnosis={diagnosis} tried={tried} />
            <Elsewhere tried={tried} />
          </>
        ) : (
          <p class="dim">Change a line below to see the new verdict, causes and steps. Nothing is sent.</p>
        )}
      </div>
    </>
  );
}
