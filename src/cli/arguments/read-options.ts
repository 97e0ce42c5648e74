import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { nearest } from './nearest';

type Options = NonNullable<ParseArgsConfig['options']>;

type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{
    readonly args: string[];
    readonly options: Known;
    readonly allowPositionals: true;
    readonly strict: true;
  }>
>;

/** The arguments of a command, or the sentence that says what is wrong with them. */
export type ReadOptions<Known extends Options> =
  | {
      readonly kind: 'read';
      readonly values: Parsed<Known>['values'];
      readonly positionals: readonly string[];
    }
  | { readonly kind: 'wrong'; readonly why: string };

const UNKNOWN = /^Unknown option '(-[^' ]+)'/;

function whyWrong(error: unknown, options: Options): string {
  // Node says which option it is in the first sentence, and how to quote in the others.
  const message = String(error instanceof Error ? error.message : error);
  const [, unknown] = UNKNOWN.exec(message) ?? [];
  const [first = 'An option is not known.'] = message.split(/(?<=\.) |\n/);
  if (unknown === undefined) return first;
  const [near] = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
  return near === undefined
    ? `The option ${unknown} is not known.`
    : `The option ${unknown} is not known. Is it --${near}?`;
}

/** Reads the options of a command. What is wrong is told, with the nearest option that there is. */
export function readOptions<const Known extends Options>(
  args: readonly string[],
  options: Known,
): ReadOptions<Known> {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { kind: 'read', values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    return { kind: 'wrong', why: whyWrong(error, options) };
  }
}
