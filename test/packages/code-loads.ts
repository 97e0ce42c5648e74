import { parseSync } from 'vite';

/** What a script could run that is not in it: the modules that it imports, and the ways to run a text as code. */
export type CodeLoads = {
  /** As written; null for one that is computed. */
  readonly imported: readonly (string | null)[];
  /** The globals it calls, such as `eval`. */
  readonly runsText: readonly string[];
};

const RUN_TEXT = ['eval', 'Function', 'importScripts'];

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Reads a script's syntax, so that code inside of strings is not taken for code. */
export function codeLoads(code: string): CodeLoads {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(`The script cannot be read: ${errors[0]?.message ?? ''}`);
  const imported: (string | null)[] = [];
  const runsText: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { type, source, callee } = value;
    if (/^(?:Import|ExportNamed|ExportAll)(?:Declaration|Expression)$/.test(type) && isNode(source)) {
      imported.push(typeof source['value'] === 'string' ? source['value'] : null);
    }
    if (/^(?:Call|New)Expression$/.test(type)) runsText.push(...namesCalled(callee));
    Object.values(value).forEach(visit);
  };
  visit(program);
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
