import type { Case } from '../../diagnosis/case';
import type { Section } from '../../explanation/section';
import { contradictionReport } from '../../report/markdown/contradiction-report';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';

type Props = {
  readonly shown: Case;
  readonly section: Section;
  readonly leads: Leads;
};

/** That the rules and what the browser did disagree, with what is needed to report it. */
export function ContradictionNote({ shown: { exchange, diagnosis }, section, leads }: Props) {
  const copy = (): void => {
    const report = contradictionReport(exchange, diagnosis);
    if (report !== null) leads.onCopy(report, 'what contradicts');
  };
  return (
    <div class="contradiction" role="note">
      <SectionView section={section} leads={leads} />
      <button
        type="button"
        onClick={copy}
        title="Copy the recording and its explanation, without secrets, to report this"
      >
        Copy the contradiction
      </button>
    </div>
  );
}
