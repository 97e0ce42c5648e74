import { format, resolveConfig } from 'prettier';
import type { Prose } from '../../src/diagnosis/words/prose';
import type { TextEntry, TextGroup } from '../../test/texts/product-text';
import { PRODUCT_TEXTS } from '../../test/texts/product-texts';

const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|]/g, String.raw`\$&`).replace(/\s+/g, ' ');

/** A literal value in a fixed-width face, whatever is in it. */
function literal(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)));
  const space = /^`|`$|^$/.test(text) ? ' ' : '';
  return `${fence}${space}${text.replace(/\s+/g, ' ')}${space}${fence}`;
}

const markdown = (text: Prose): string =>
  text
    .map((part) => (part.kind === 'code' ? literal(part.text) : escaped(part.text)))
    .join('')
    .trim();

function entryText({ name, texts }: TextEntry): string {
  const lines = texts.map(({ kind, text }) =>
    kind === 'title' ? `- **${markdown(text)}**` : `- ${markdown(text)}`,
  );
  return [`### ${escaped(name)}`, lines.join('\n')].join('\n\n');
}

const groupText = ({ title, entries }: TextGroup): string =>
  [`## ${title}`, ...entries.map(entryText)].join('\n\n');

/** The page with all texts of the product, made from the samples of the tests and from the source. */
export async function textsPage(): Promise<string> {
  const text = [
    '# All texts',
    '<!-- Made by `npm run docs` from the samples of the tests. Change the texts in src/, not here. -->',
    'All texts of the product, by the place where they are read, to be read aloud. Values come from the samples of the tests.' +
      ' In the panel and the frame of a report, … stands for a value. `test/texts/` checks that these texts are plain English.',
    ...PRODUCT_TEXTS.map(groupText),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig('docs/texts.md')), parser: 'markdown' });
}
