import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LaneDiagram } from '../../../explanation/diagram/lanes';
import { laneDiagramSvg } from '../../../report/diagram/lane-diagram-svg';
import { svgTree } from '../../../report/blocks/svg-tree';

/** Wider, the words would be too far apart to be read as one picture. */
const WIDEST = 820;
const FIRST_WIDTH = 640;

/** What was really sent and where it broke, drawn for the width that there is. */
export function LaneDiagramView({ diagram }: { readonly diagram: LaneDiagram }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(Math.min(element.clientWidth, WIDEST));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawing = laneDiagramSvg(diagram, width);
  // A drawing that is wider than its box scrolls, and what scrolls must be reachable by keyboard.
  const scrolls = Number(drawing.attributes['width']) > width;
  return (
    <div ref={box} class="diagram" tabIndex={scrolls ? 0 : undefined}>
      {svgTree(drawing)}
    </div>
  );
}
