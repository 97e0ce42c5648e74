import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Rendered } from './rendered';

/** Reads GitHub Flavored Markdown by micromark. */
export function byMicromark(markdown: string): Rendered {
  const links: string[] = [];
  const images: string[] = [];
  const html: string[] = [];
  const texts: string[] = [];
  const code: string[] = [];
  const infos: string[] = [];
  const constructs = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    else if (node.type === 'inlineCode') code.push(node.value);
    else if (node.type === 'code') {
      code.push(node.value);
      infos.push([node.lang, node.meta].filter((part) => typeof part === 'string').join(' '));
    } else if (node.type === 'link' || node.type === 'definition') links.push(node.url);
    else if (node.type === 'image') images.push(node.url);
    else if (node.type === 'html') html.push(node.value);
    else constructs.add(node.type === 'listItem' && typeof node.checked === 'boolean' ? 'task' : node.type);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return { links, images, html, texts, code, infos, constructs };
}
