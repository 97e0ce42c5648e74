import type { Section } from '../../explanation/section';
import { BlockView } from './block-view';
import type { Leads } from './statement-view';

/** One section of what is said of a request. */
export function SectionView({ section, leads }: { readonly section: Section; readonly leads: Leads }) {
  const blocks = section.blocks.map((block, index) => <BlockView key={index} block={block} leads={leads} />);
  if (section.title === null) return <>{blocks}</>;
  return (
    <section class="fact" data-section={section.id}>
      <h2>{section.title}</h2>
      {blocks}
    </section>
  );
}
