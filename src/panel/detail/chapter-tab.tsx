import type { Section } from '../../explanation/section';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';

type Props = { readonly sections: readonly Section[]; readonly leads: Leads };

/** What is read together: the name of the tab is the title of the first section. */
export const ChapterTab = ({ sections, leads }: Props) => (
  <>
    {sections.map((section, index) => (
      <SectionView key={section.id} section={section} leads={leads} isNamed={index === 0} />
    ))}
  </>
);
