import { isNode, syntaxNodes, type SyntaxNode } from '../syntax-nodes';

/** What a script could run that is not in it: the modules that it imports, and the ways to run a text as code. */
export type CodeLoads = {
  /** As written; null for one that is computed. */
  readonly imported: readonly (string | null)[];
  /** Those of them without which it does not start. */
  readonly importedFirst: readonly string[];
  /** The globals it calls, such as `eval`. */
  readonly runsText: readonly string[];
};

const RUN_TEXT = ['eval', 'Function', 'importScripts'];

export function codeLoads(code: string): CodeLoads {
  const imported: (string | null)[] = [];
  const importedFirst: string[] = [];
  const runsText: string[] = [];
  for (const { type, source, callee } of syntaxNodes('script.js', code)) {
    if (/^(?:Import|ExportNamed|ExportAll)(?:Declaration|Expression)$/.test(type) && isNode(source)) {
      const from = literalText(source);
      imported.push(from);
      if (from !== null && type !== 'ImportExpression') importedFirst.push(from);
    }
    if (/^(?:Call|New)Expression$/.test(type)) runsText.push(...namesCalled(callee));
  }
  return { imported, importedFirst, runsText };
}

/** The text that a literal is, also one between backticks as minifiers write it; null for what is computed. */
function literalText(node: SyntaxNode): string | null {
  const { value, expressions, quasis } = node;
  if (typeof value === 'string') return value;
  if (!Array.isArray(expressions) || expressions.length > 0 || !Array.isArray(quasis)) return null;
  const [quasi] = quasis as readonly unknown[];
  const written = isNode(quasi) ? (quasi['value'] as { readonly cooked?: unknown }).cooked : null;
  return typeof written === 'string' ? written : null;
}

/** The names that run a text and are called here, also as `(0, eval)(…)`. */
function namesCalled(callee: unknown): string[] {
  if (!isNode(callee)) return [];
  const { type, name, expressions, expression } = callee;
  if (type === 'ParenthesizedExpression') return namesCalled(expression);
  if (type === 'SequenceExpression' && Array.isArray(expressions)) return namesCalled(expressions.at(-1));
  return type === 'Identifier' && typeof name === 'string' && RUN_TEXT.includes(name) ? [name] : [];
}
