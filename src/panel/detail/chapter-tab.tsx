import type { Section } from '../../explanation/section';
import { SectionView } from '../../report/blocks/section-view';

type Props = { readonly sections: readonly Section[] };

/** What is read together: the name of the tab is the title of the first section. */
export const ChapterTab = ({ sections }: Props) => (
  <>
    {sections.map((section, index) => (
      <SectionView key={section.id} section={section} isNamed={index === 0} />
    ))}
  </>
);
