import { h } from 'preact';
import type { VNode } from 'preact';
import type { SvgNode } from '../diagram/svg-node';

/** SVG that was made as data, as elements. Text in it stays text. */
export const svgTree = (node: SvgNode): VNode =>
  h(
    node.tag,
    { ...node.attributes },
    ...node.children.map((child) => (typeof child === 'string' ? child : svgTree(child))),
  );
