import type { Case } from '../../diagnosis/case';
import type { Section } from '../../explanation/section';
import { SectionView } from '../../report/blocks/section-view';
import { contradictionReport } from '../../report/markdown/contradiction-report';
import { useLeads } from './medium/leads';

type Props = {
  readonly shown: Case;
  readonly section: Section;
};

/** That the rules and what the browser did disagree, with what is needed to report it. */
export function ContradictionNote({ shown: { exchange, diagnosis }, section }: Props) {
  const { onCopy } = useLeads();
  const copy = (): void => {
    const report = contradictionReport(exchange, diagnosis);
    if (report !== null) onCopy(report, 'what contradicts');
  };
  return (
    <div class="contradiction" role="note">
      <SectionView section={section} />
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
