import { parseArgs } from 'node:util';
import type { ReportForm } from '../report/report-form';
import { EVERY_FORM } from '../report/forms/every-form';
import { FORM_NAMES } from './usage';

/** What `explain` has to do, or the sentence that says which argument is wrong. */
export type ExplainArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'explain';
      readonly path: string;
      readonly form: ReportForm;
      readonly onlyBlocked: boolean;
      readonly failOnBlocked: boolean;
    };

const wrong = (why: string): ExplainArguments => ({ kind: 'wrong', why });

const options = {
  format: { type: 'string', default: 'markdown' },
  only: { type: 'string' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Parsed = ReturnType<typeof parsed>;

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true });

const quoted = (text: string | undefined): string => JSON.stringify(text ?? '');

function read({ values, positionals }: Parsed): ExplainArguments {
  if (values.help) return { kind: 'help' };
  const [path, ...more] = positionals;
  if (path === undefined)
    return wrong('explain needs the path of a report or a HAR, or - for the standard input.');
  if (more.length > 0) return wrong(`explain takes one file, and ${quoted(more[0])} is a second one.`);
  const form = EVERY_FORM.find(({ id }) => id === values.format);
  if (form === undefined)
    return wrong(`--format ${quoted(values.format)} is not known. Choose one of ${FORM_NAMES}.`);
  if (values.only !== undefined && values.only !== 'blocked')
    return wrong(`--only ${quoted(values.only)} is not known. Write --only blocked.`);
  if (values['fail-on'] !== undefined && values['fail-on'] !== 'blocked')
    return wrong(`--fail-on ${quoted(values['fail-on'])} is not known. Write --fail-on blocked.`);
  return {
    kind: 'explain',
    path,
    form,
    onlyBlocked: values.only === 'blocked',
    failOnBlocked: values['fail-on'] === 'blocked',
  };
}

/** @param args those after `explain` */
export function explainArguments(args: readonly string[]): ExplainArguments {
  try {
    return read(parsed(args));
  } catch (error) {
    // Node says which option it is in the first sentence, and how to quote in the others.
    const [first] = String(error instanceof Error ? error.message : error).split(/(?<=\.) |\n/);
    return wrong(first ?? 'An option is not known.');
  }
}
