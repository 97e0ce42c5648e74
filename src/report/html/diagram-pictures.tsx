import { plainText } from '../../diagnosis/words/prose';
import type { LaneDiagram } from '../../explanation/diagram/lanes';
import { visibleText } from '../../explanation/visible-text';
import { svgTree } from '../blocks/svg-tree';
import { laneDiagramSvg } from '../diagram/lane-diagram-svg';
import type { SvgNode } from '../diagram/svg-node';
import { LONGEST_IN_DIAGRAM, shortProse } from '../short-prose';

/** Nothing measures a document, so that it holds a drawing for each: a desk or a page of paper, and a phone. */
const WIDTHS = { wide: 760, narrow: 320 } as const;

const named = (tag: 'title' | 'desc', text: string): SvgNode => ({ tag, attributes: {}, children: [text] });

/** The drawing with a name and a description of its own in the place of a label. */
function described(drawing: SvgNode, description: string): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(drawing.attributes).filter(([name]) => name !== 'aria-label'),
  );
  const words = [named('title', 'What was sent, and where it broke'), named('desc', description)];
  return { ...drawing, attributes, children: [...words, ...drawing.children] };
}

/** What was really sent and where it broke, drawn for a wide page and for a narrow one; styles show one of the two. */
export function DiagramPictures({ diagram }: { readonly diagram: LaneDiagram }) {
  const description = visibleText(plainText(shortProse(diagram.alternative, LONGEST_IN_DIAGRAM)));
  return (
    <>
      {(['wide', 'narrow'] as const).map((size) => {
        const drawing = laneDiagramSvg(diagram, WIDTHS[size]);
        const picture = svgTree(described(drawing, description));
        // With many servers it is wider, and what scrolls must be reachable by keyboard.
        return Number(drawing.attributes['width']) > WIDTHS[size] ? (
          <div key={size} class={`diagram ${size} scrolls`} tabIndex={0} role="group" aria-label="Diagram">
            {picture}
          </div>
        ) : (
          <div key={size} class={`diagram ${size}`}>
            {picture}
          </div>
        );
      })}
    </>
  );
}
