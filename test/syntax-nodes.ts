import { parseSync } from 'vite';

/** A node of a script's syntax, as ESTree names it. */
export type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function parsed(file: string, code: string): ReturnType<typeof parseSync> {
  const result = parseSync(file, code);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file} cannot be read: ${error.message}`);
  return result;
}

/** The texts of all comments of a script, without their marks. */
export const syntaxComments = (file: string, code: string): readonly string[] =>
  parsed(file, code).comments.map(({ value }) => value);

/**
 * All nodes of a script, so that words in its strings and comments are not taken for code.
 *
 * @param file its name, whose ending tells the language
 * @throws Error when it cannot be read
 */
export function syntaxNodes(file: string, code: string): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    nodes.push(value);
    Object.values(value).forEach(visit);
  };
  visit(parsed(file, code).program);
  return nodes;
}
