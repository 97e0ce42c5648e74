import { readdirSync, readFileSync } from 'node:fs';
import { code, plainText, prose } from '../../src/diagnosis/words/prose';
import type { Prose, ProsePart } from '../../src/diagnosis/words/prose';
import { isNode, syntaxNodes } from '../syntax-nodes';
import type { SyntaxNode } from '../syntax-nodes';
import { paragraph } from './product-text';
import type { TextEntry, TextGroup } from './product-text';

const source = new URL('../../src/', import.meta.url);

/** Elements that are part of the sentence around them. */
const INLINE: ReadonlySet<unknown> = new Set(['a', 'b', 'code', 'em', 'kbd', 'span', 'strong']);

const SHOWN_ATTRIBUTES: ReadonlySet<unknown> = new Set([
  'title',
  'aria-label',
  'placeholder',
  'label',
  'what',
]);

const nodes = (value: unknown): readonly SyntaxNode[] => (Array.isArray(value) ? value.filter(isNode) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const within = (node: SyntaxNode, key: string): SyntaxNode | null => {
  const value = node[key];
  return isNode(value) ? value : null;
};

/** A value that is only known when the text is shown. */
const VALUE: ProsePart = { kind: 'words', text: '…' };

function cooked(quasi: SyntaxNode): string {
  const { value } = quasi;
  return typeof value === 'object' && value !== null && 'cooked' in value ? textOf(value.cooked) : '';
}

/** A template with a sign for each value; literal values that the source has stay. */
function ofTemplate(template: SyntaxNode): Prose {
  const values = nodes(template['expressions']);
  return nodes(template['quasis']).flatMap((quasi, index): Prose => {
    const value = values[index];
    const words = prose`${cooked(quasi)}`;
    return value === undefined ? words : [...words, ofValue(value)];
  });
}

function ofValue(value: SyntaxNode): ProsePart {
  const callee = within(value, 'callee');
  const [argument] = nodes(value['arguments']);
  const isCode = value.type === 'CallExpression' && textOf(callee?.['name']) === 'code';
  return isCode && argument?.type === 'Literal' ? code(textOf(argument['value'])) : VALUE;
}

const elementName = (element: SyntaxNode): unknown => {
  const opening = within(element, 'openingElement');
  return opening === null ? undefined : within(opening, 'name')?.['name'];
};

/** What one element says, with the elements that are part of its sentence. */
function ofElement(element: SyntaxNode): Prose {
  return nodes(element['children']).flatMap((child): Prose => {
    if (child.type === 'JSXText') return prose`${textOf(child['value']).replace(/\s*\n\s*/g, ' ')}`;
    if (child.type === 'JSXElement')
      return INLINE.has(elementName(child)) ? ofElement(child) : prose`${' … '}`;
    const expression = within(child, 'expression');
    if (expression?.type === 'Literal') return prose`${textOf(expression['value'])}`;
    return [VALUE];
  });
}

const isSentence = (text: Prose): boolean => /[a-z]{2}/i.test(plainText(text).replaceAll('…', ''));

/** Words that are for a reader, not for a style sheet, a key or a header. */
const isForReaders = (text: string): boolean =>
  /^[A-Z][a-z]+(?: |$|[:.,])/.test(text) && !/^[A-Z]\w*(?:-[A-Z]\w*)+$/.test(text);

function textsIn(file: string): readonly Prose[] {
  const all = syntaxNodes(file, readFileSync(new URL(file, source), 'utf8'));
  const hidden = new Set<unknown>();
  const hide = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(hide);
    if (!isNode(value) || hidden.has(value)) return;
    hidden.add(value);
    Object.values(value).forEach(hide);
  };
  for (const node of all) {
    if (node.type === 'ImportDeclaration' || node.type === 'TSLiteralType') hide(node);
    if (node.type === 'JSXAttribute' && !SHOWN_ATTRIBUTES.has(within(node, 'name')?.['name']))
      if (within(node, 'value')?.type === 'Literal') hide(node['value']);
    if (node.type === 'ThrowStatement') hide(node);
    if (node.type === 'CallExpression' && textOf(within(node, 'callee')?.['name']) === 'code') hide(node);
  }
  return all.flatMap((node): readonly Prose[] => {
    if (hidden.has(node)) return [];
    if (node.type === 'JSXElement' && !INLINE.has(elementName(node))) return [ofElement(node)];
    if (node.type === 'TaggedTemplateExpression') {
      hide(node['quasi']);
      const quasi = within(node, 'quasi');
      return quasi === null ? [] : [ofTemplate(quasi)];
    }
    if (node.type === 'TemplateLiteral') {
      const text = ofTemplate(node);
      return isForReaders(plainText(text)) ? [text] : [];
    }
    const literal = node.type === 'Literal' ? textOf(node['value']) : '';
    return isForReaders(literal) ? [prose`${literal}`] : [];
  });
}

const trimmed = (text: Prose): string => plainText(text).replace(/\s+/g, ' ').trim();

/** Without the signs of Markdown before a heading or an item. */
const withoutSigns = ([first, ...rest]: Prose): Prose =>
  first === undefined ? [] : [{ ...first, text: first.text.replace(/^(?:#+|-) /, '') }, ...rest];

function entriesIn(folder: string): readonly TextEntry[] {
  return readdirSync(new URL(folder, source), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const texts = textsIn(`${folder}/${path}`)
        .filter(isSentence)
        .map(withoutSigns)
        .map((text) => [trimmed(text), text] as const);
      return { name: path, texts: [...new Map(texts).values()].map(paragraph) };
    })
    .filter(({ texts }) => texts.length > 0);
}

/** Texts that are read from the source, with `…` for each value: labels, notices, headings, and what the command line says. */
export const WRITTEN_TEXTS: readonly TextGroup[] = [
  { title: 'Panel: labels and notices', entries: entriesIn('panel') },
  { title: 'Blocks, in the panel and in HTML: labels', entries: entriesIn('report/blocks') },
  {
    title: 'Report: headings and frames',
    entries: [
      'explanation',
      'report/frame',
      'report/markdown',
      'report/html',
      'report/text',
      'report/ci',
    ].flatMap(entriesIn),
  },
  { title: 'Command line', entries: [...entriesIn('cli'), ...entriesIn('report/json')] },
];
