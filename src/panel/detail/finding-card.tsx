import type { Finding } from '../../diagnosis/findings/finding';
import type { ResponseChange } from '../../diagnosis/findings/found-finding';
import { answerTitle } from '../../diagnosis/fix/explain-fix';
import { fixLines } from '../../report/fix-lines';
import { shortProse } from '../../report/short-prose';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import { visibleBytes } from '../../report/visible-text';
import { EvidenceView } from './evidence-view';
import { usePortions } from './portions';
import { ProseText } from './prose-text';
import { SeverityMark } from './severity-mark';
import { WitnessList } from './witness-list';

type Props = {
  readonly finding: Finding;
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
};

function Change({ change }: { readonly change: ResponseChange }) {
  const { shown, more } = usePortions(fixLines({ status: null, headers: change.headers }), 'lines');
  return (
    <div class="change">
      <div class="evidence-title">
        <ProseText text={shortProse(answerTitle(change))} />
      </div>
      <div class="lines" tabIndex={0} role="group" aria-label="Changed headers">
        {shown.map(({ before, after }, index) => (
          <div key={index}>
            {before === null ? null : (
              <div class="line">
                <del>{visibleBytes(before)}</del>
              </div>
            )}
            {after === null ? null : (
              <div class="line">
                <ins>{visibleBytes(after)}</ins>
              </div>
            )}
          </div>
        ))}
      </div>
      {more}
    </div>
  );
}

/** One finding: how much it matters, what can come of it, what shows it, and what to do. */
export function FindingCard({ finding, onShow }: Props) {
  const { code, severity, title, risk, evidence, witnesses, remedy, knownBy, because } = finding;
  return (
    <li class={`finding ${severity}`} data-finding={code} data-known-by={knownBy}>
      <div class="cause-head">
        <h2>
          <ProseText text={title} />
        </h2>
        <SeverityMark severity={severity} />
      </div>
      <p>
        <ProseText text={risk} />
      </p>
      <EvidenceView evidence={evidence} />
      <WitnessList witnesses={witnesses} onShow={onShow} />
      <p class="remedy">
        <strong>Remedy:</strong> <ProseText text={remedy.text} />
      </p>
      {remedy.changes.map((change) => (
        <Change key={`${change.answer} ${String(change.hop)}`} change={change} />
      ))}
      <p class="cause-foot">
        <span>
          {KNOWLEDGE_WORDS[knownBy]}
          {because === null ? null : (
            <>
              {'. '}
              <ProseText text={because} />
            </>
          )}
        </span>
        <code class="cause-code">{code}</code>
      </p>
    </li>
  );
}
