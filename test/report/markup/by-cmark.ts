import { runOnText } from '../../run-on-text';
import type { Rendered } from './rendered';

const EXTENSIONS = ['autolink', 'table', 'strikethrough', 'tagfilter', 'tasklist', 'footnotes'];

/** The version of GitHub's own renderer; null where it is not installed. */
export function cmarkVersion(): string | null {
  const { stdout, status } = runOnText('cmark-gfm', ['--version']);
  return status === 0 ? (stdout.split('\n')[0] ?? '') : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

const attribute = (attributes: string, name: string): string =>
  plain(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');

/** An element of cmark's XML with its text, where it has any. Footnotes come out as `<unknown>`, which is no XML. */
const ELEMENT = /<(\w+|<unknown>)((?: [\w:]+="[^"]*")*)(?: \/>|>([^<]*))/g;

/**
 * Reads GitHub Flavored Markdown by cmark-gfm, which GitHub's renderer is, with all its extensions.
 *
 * @throws an error where it fails or is not installed
 */
export function byCmark(markdown: string): Rendered {
  const args = ['--to', 'xml', ...EXTENSIONS.flatMap((name) => ['--extension', name])];
  const run = runOnText('cmark-gfm', args, { input: markdown });
  if (run.status !== 0) throw new Error(`cmark-gfm failed: ${run.stderr}`);
  const links: string[] = [];
  const images: string[] = [];
  const html: string[] = [];
  const texts: string[] = [];
  const code: string[] = [];
  const infos: string[] = [];
  const constructs = new Set<string>();
  const body = run.stdout.slice(run.stdout.indexOf('<document'));
  for (const [, name = '', attributes = '', content = ''] of body.matchAll(ELEMENT)) {
    if (name === 'text') texts.push(plain(content));
    else if (name === 'code') code.push(plain(content));
    else if (name === 'code_block') {
      code.push(plain(content));
      infos.push(attribute(attributes, 'info'));
    } else if (name === 'link') links.push(attribute(attributes, 'destination'));
    else if (name === 'image') images.push(attribute(attributes, 'destination'));
    else if (name === 'html_block' || name === 'html_inline') html.push(plain(content));
    else constructs.add(name);
  }
  return { links, images, html, texts, code, infos, constructs };
}
