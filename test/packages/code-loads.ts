import { isNode, syntaxNodes } from '../syntax-nodes';

/** What a script could run that is not in it: the modules that it imports, and the ways to run a text as code. */
export type CodeLoads = {
  /** As written; null for one that is computed. */
  readonly imported: readonly (string | null)[];
  /** The globals it calls, such as `eval`. */
  readonly runsText: readonly string[];
};

const RUN_TEXT = ['eval', 'Function', 'importScripts'];

export function codeLoads(code: string): CodeLoads {
  const imported: (string | null)[] = [];
  const runsText: string[] = [];
  for (const { type, source, callee } of syntaxNodes('script.js', code)) {
    if (/^(?:Import|ExportNamed|ExportAll)(?:Declaration|Expression)$/.test(type) && isNode(source)) {
      imported.push(typeof source['value'] === 'string' ? source['value'] : null);
    }
    if (/^(?:Call|New)Expression$/.test(type)) runsText.push(...namesCalled(callee));
  }
  return { imported, runsText };
}

/** The names that run a text and are called here, also as `(0, eval)(…)`. */
function namesCalled(callee: unknown): string[] {
  if (!isNode(callee)) return [];
  const { type, name, expressions, expression } = callee;
  if (type === 'ParenthesizedExpression') return namesCalled(expression);
  if (type === 'SequenceExpression' && Array.isArray(expressions)) return namesCalled(expressions.at(-1));
  return type === 'Identifier' && typeof name === 'string' && RUN_TEXT.includes(name) ? [name] : [];
}
