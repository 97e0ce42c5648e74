import { parseUrl } from '../fetch-standard/parse-url';
import type { ReportForm } from '../report/report-form';
import { EVERY_FORM } from '../report/forms/every-form';
import { nearest } from './arguments/nearest';
import { readOptions } from './arguments/read-options';
import { FORM_NAMES } from './usage';

/** `risk` is a request that was blocked, or that shows something unsafe. */
export type FailOn = 'blocked' | 'risk';

/** What `explain` has to do, or the sentence that says which argument is wrong. */
export type ExplainArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'explain';
      readonly path: string;
      readonly form: ReportForm;
      readonly onlyBlocked: boolean;
      /** How the URLs begin of the requests to tell of; null to tell of all. */
      readonly api: string | null;
      /** What makes the run fail; null for nothing. */
      readonly failOn: FailOn | null;
    };

const wrong = (why: string): ExplainArguments => ({ kind: 'wrong', why });

const OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  only: { type: 'string' },
  api: { type: 'string' },
  'fail-on': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const quoted = (text: string | undefined): string => JSON.stringify(text ?? '');

/** The form that is asked for; null where there is no such one. */
function formOf(format: string | undefined, json: boolean): ReportForm | null {
  const id = format ?? (json ? 'json' : 'markdown');
  return EVERY_FORM.find((form) => form.id === id) ?? null;
}

function whyNoForm(format: string | undefined): string {
  const [near] = nearest(
    format ?? '',
    EVERY_FORM.map(({ id }) => id),
  );
  const advice = near === undefined ? '' : ` Is it ${near}?`;
  return `--format ${quoted(format)} is not known.${advice} Choose one of ${FORM_NAMES}.`;
}

const FAILURES: readonly FailOn[] = ['blocked', 'risk'];

/** @param args those after `explain` */
export function explainArguments(args: readonly string[]): ExplainArguments {
  const options = readOptions(args, OPTIONS);
  if (options.kind === 'wrong') return options;
  const { values, positionals } = options;
  if (values.help) return { kind: 'help' };
  const [path, ...more] = positionals;
  if (path === undefined)
    return wrong('explain needs the path of a report or a HAR, or - for the standard input.');
  if (more.length > 0) return wrong(`explain takes one file, and ${quoted(more[0])} is a second one.`);
  const form = formOf(values.format, values.json);
  if (form === null) return wrong(whyNoForm(values.format));
  if (values.only !== undefined && values.only !== 'blocked')
    return wrong(`--only ${quoted(values.only)} is not known. Write --only blocked.`);
  const failOn = FAILURES.find((one) => one === values['fail-on']) ?? null;
  if (values['fail-on'] !== undefined && failOn === null)
    return wrong(`--fail-on ${quoted(values['fail-on'])} is not known. Choose blocked or risk.`);
  const api = values.api === undefined ? null : (parseUrl(values.api)?.href ?? '');
  if (api === '')
    return wrong(
      `--api ${quoted(values.api)} is not a URL. Write how its URLs begin, such as https://api.example/v1.`,
    );
  return { kind: 'explain', path, form, onlyBlocked: values.only === 'blocked', api, failOn };
}
