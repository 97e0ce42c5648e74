import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import { isNode, syntaxComments, syntaxNodes } from '../syntax-nodes';
import type { SyntaxNode } from '../syntax-nodes';

/** What a server sends is a response, as in the Fetch Standard. */
const FORBIDDEN = /answer/i;

/** Where the word stays. */
const KEPT: readonly { readonly text: RegExp; readonly file?: string; readonly why: string }[] = [
  {
    text: /AnswerTab|answerBlocks|Answer tab|`answer`|answer-tab|answer\.test/g,
    why: 'The first tab of the panel, and the rank and the chapter of the sections in it.',
  },
  { text: /\bANSWER\b/g, file: 'scripts/screenshots/pictures.ts', why: 'A picture of that tab.' },
  {
    text: /\banswer\b/g,
    file: 'src/explanation/sections/questions.ts',
    why: "It is to a reader's question.",
  },
];

const files = execFileSync('git', ['ls-files', '-z', 'src', 'test', 'scripts'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && existsSync(join(root, path)));

const NAMES: ReadonlySet<string> = new Set(['Identifier', 'PrivateIdentifier', 'JSXIdentifier']);
const TITLED: ReadonlySet<unknown> = new Set(['describe', 'it', 'test']);

/** The function that a call such as `it.each(rows)(title, run)` leads to. */
function calledName(callee: unknown): unknown {
  if (!isNode(callee)) return undefined;
  if (callee.type === 'CallExpression') return calledName(callee['callee']);
  if (callee.type === 'MemberExpression') return calledName(callee['object']);
  return callee['name'];
}

/** The words of a literal text or a template. */
function wordsOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'Literal') return String(node['value']);
  return node.type === 'TemplateLiteral' ? JSON.stringify(node['quasis']) : '';
}

/** What a node names, or says as the title of a test. */
function textsOf(node: SyntaxNode): readonly string[] {
  if (NAMES.has(node.type)) return [String(node['name'])];
  if (node.type !== 'CallExpression' || !TITLED.has(calledName(node['callee']))) return [];
  const values: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  return [wordsOf(values[0])];
}

const ofFile = (path: string): readonly string[] => {
  const code = readFileSync(join(root, path), 'utf8');
  if (!FORBIDDEN.test(path + code)) return [];
  return [path, ...syntaxComments(path, code), ...syntaxNodes(path, code).flatMap(textsOf)];
};

function withoutKept(text: string, path: string): string {
  const kept = KEPT.filter(({ file = path }) => file === path);
  return kept.reduce((rest, { text: allowed }) => rest.replace(allowed, ''), text);
}

describe('the code', () => {
  it.each(['src', 'test', 'scripts'])('calls what a server sends a response: %s', (folder) => {
    const found = files
      .filter((path) => path.startsWith(`${folder}/`))
      .flatMap((path) =>
        [...new Set(ofFile(path))]
          .filter((text) => FORBIDDEN.test(withoutKept(text, path)))
          .map((text) => `${path}: ${text}`),
      );
    expect(found).toEqual([]);
  });
});
