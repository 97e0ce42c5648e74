import { plainText } from '../../diagnosis/words/prose';
import type { Section } from '../../explanation/section';
import { visibleText } from '../../explanation/visible-text';
import { BlockViews } from '../blocks/block-view';
import { Below, Heading } from '../blocks/heading';
import { MediumContext } from '../blocks/medium';
import { ProseText } from '../blocks/prose-text';
import { documentMedium } from './document-medium';
import type { Place } from './document-medium';

/** The part of a place that all sections of a document have in common. */
export type Anchors = Place['anchors'];

type Props = { readonly section: Section; readonly id: string; readonly anchors: Anchors };

const Blocks = ({ section: { blocks, limit }, anchors }: Omit<Props, 'id'>) => (
  <MediumContext.Provider value={documentMedium({ limit, anchors })}>
    <BlockViews blocks={blocks} />
  </MediumContext.Provider>
);

/** A section that stands open. */
export function OpenSection({ section, id, anchors }: Props) {
  const { title, hint } = section;
  const inside = <Blocks section={section} anchors={anchors} />;
  return (
    <section class={`part ${section.id}`} id={id}>
      {title === null ? (
        inside
      ) : (
        <>
          <Heading>{visibleText(title)}</Heading>
          {hint === null ? null : (
            <p class="hint">
              <ProseText text={hint} />
            </p>
          )}
          <Below>{inside}</Below>
        </>
      )}
    </section>
  );
}

/** A section for readers who want to know more. */
export const FoldedSection = ({ section, id, anchors }: Props) => (
  <details class="fold" id={id}>
    <summary>
      <Heading>{visibleText(section.title ?? '')}</Heading>
      {section.hint === null ? null : <span class="dim">{visibleText(plainText(section.hint))}</span>}
    </summary>
    <div class="fold-body">
      <Below>
        <Blocks section={section} anchors={anchors} />
      </Below>
    </div>
  </details>
);
