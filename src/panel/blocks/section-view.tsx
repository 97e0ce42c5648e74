import type { Section } from '../../explanation/section';
import { BlockViews } from './block-view';
import type { Leads } from './statement-view';

type Props = {
  readonly section: Section;
  readonly leads: Leads;
  /** Whether what stands around it names what it holds, so that its title would say it twice. */
  readonly isNamed?: boolean;
};

/** One section of what is said of a request. */
export function SectionView({ section: { id, title, blocks }, leads, isNamed = false }: Props) {
  const inside = <BlockViews blocks={blocks} leads={leads} />;
  if (title === null || isNamed) return <section data-section={id}>{inside}</section>;
  return (
    <section class="fact" data-section={id}>
      <h2>{title}</h2>
      {inside}
    </section>
  );
}
