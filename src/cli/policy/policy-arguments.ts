import { recipes } from '../../recipes/registry';
import type { Recipe } from '../../recipes/recipe';
import { nearest } from '../arguments/nearest';
import { readOptions } from '../arguments/read-options';

/** What `policy` has to do, or the sentence that says which argument is wrong. */
export type PolicyArguments =
  | { readonly kind: 'help' | 'stacks' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'policy';
      readonly path: string;
      /** Null to go by what the responses tell. */
      readonly recipe: Recipe | null;
      readonly isJson: boolean;
    };

const POLICY_OPTIONS = {
  stack: { type: 'string' },
  stacks: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const wrong = (why: string): PolicyArguments => ({ kind: 'wrong', why });

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The recipe that somebody means by its id or by the name of its stack. */
const recipeMeant = (text: string): Recipe | null =>
  recipes.find(({ id, name }) => sameWords(id, text) || sameWords(name, text)) ?? null;

function whyUnknown(text: string): string {
  const names = nearest(
    text,
    recipes.map(({ id }) => id),
    5,
  );
  const advice = names.length === 0 ? '' : ` Is it one of ${names.join(', ')}?`;
  return `--stack ${JSON.stringify(text)} is not known.${advice} cors-inspector policy --stacks lists all.`;
}

/** @param args those after `policy` */
export function policyArguments(args: readonly string[]): PolicyArguments {
  const options = readOptions(args, POLICY_OPTIONS);
  if (options.kind === 'wrong') return options;
  const { values, positionals } = options;
  if (values.help) return { kind: 'help' };
  if (values.stacks) return { kind: 'stacks' };
  const [path, second] = positionals;
  if (path === undefined)
    return wrong('policy needs the path of a report or a HAR, or - for the standard input.');
  if (second !== undefined)
    return wrong(`policy takes one file, and ${JSON.stringify(second)} is a second one.`);
  const recipe = values.stack === undefined ? null : recipeMeant(values.stack);
  if (values.stack !== undefined && recipe === null) return wrong(whyUnknown(values.stack));
  return { kind: 'policy', path, recipe, isJson: values.json };
}
