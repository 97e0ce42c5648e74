import { outcomeTeller } from '../../diagnosis/reading/browser-outcome';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import { contradictionReport } from '../../report/markdown/contradiction-report';
import { visibleText } from '../../report/visible-text';
import type { RedactedText } from '../../redacted-text';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly onCopy: (text: RedactedText, what: string) => void;
};

/** That the rules and what the browser did disagree, with what is needed to report it. */
export function ContradictionNote({ exchange, diagnosis, onCopy }: Props) {
  const { contradiction } = diagnosis;
  if (contradiction === null) return null;
  const copy = (): void => {
    const report = contradictionReport(exchange, diagnosis);
    if (report !== null) onCopy(report, 'what contradicts');
  };
  return (
    <div class="contradiction" role="note">
      <p>
        <b>
          The rules and {outcomeTeller(exchange) === 'page' ? "the page's own timeline" : 'the browser'}{' '}
          disagree.
        </b>{' '}
        {visibleText(contradiction)}
      </p>
      <button
        type="button"
        onClick={copy}
        title="Copy what was recorded and how it was explained, without secrets, to report it"
      >
        Copy the contradiction
      </button>
    </div>
  );
}
