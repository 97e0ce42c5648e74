import type { Chapter, Section } from '../../explanation/section';
import { SectionView } from '../blocks/section-view';
import type { Leads } from '../blocks/statement-view';

type Props = {
  readonly chapter: Chapter;
  readonly sections: readonly Section[];
  readonly leads: Leads;
};

/** What is read together: the name of the tab is the title of the first section. */
export const ChapterTab = ({ chapter, sections, leads }: Props) => (
  <>
    {sections
      .filter((section) => section.chapter === chapter)
      .map((section, index) => (
        <SectionView key={section.id} section={section} leads={leads} isNamed={index === 0} />
      ))}
  </>
);
