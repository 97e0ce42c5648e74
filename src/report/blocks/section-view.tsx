import type { Section } from '../../explanation/section';
import { BlockViews } from './block-view';
import { Heading } from './heading';

type Props = {
  readonly section: Section;
  /** Whether what stands around it names what it holds, so that its title would say it twice. */
  readonly isNamed?: boolean;
};

/** One section of what is said of a request. */
export function SectionView({ section: { id, title, blocks }, isNamed = false }: Props) {
  const inside = <BlockViews blocks={blocks} />;
  if (title === null || isNamed) return <section data-section={id}>{inside}</section>;
  return (
    <section class="fact" data-section={id}>
      <Heading>{title}</Heading>
      {inside}
    </section>
  );
}
