import type { Case } from '../../diagnosis/case';
import type { Section } from '../../explanation/section';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';
import { LaneDiagramView } from './lane-diagram-view';

type Props = {
  readonly shown: Case;
  readonly sections: readonly Section[];
  readonly leads: Leads;
};

/** What proves it: what was sent and received, everything that is wrong, and how the rest is known. */
export const EvidenceTab = ({ shown: { exchange, diagnosis, situations }, sections, leads }: Props) => (
  <>
    <LaneDiagramView exchange={exchange} diagnosis={diagnosis} situations={situations} />
    {sections.map((section) => (
      <SectionView key={section.id} section={section} leads={leads} />
    ))}
  </>
);
