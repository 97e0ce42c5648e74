import { readOptions } from '../arguments/read-options';
import { BROWSERS, CHECK_OPTIONS, LONGEST_TIMEOUT, USUAL_TIMEOUT } from './check-options';
import type { ObservedBrowser } from '../../exchange/exchange';

export type CheckFormat = 'text' | 'json' | 'junit' | 'github';

/** Those for CI are of expectations only. */
const FORMATS: readonly CheckFormat[] = ['text', 'json', 'junit', 'github'];

/** How a check is to be run and printed. */
export type CheckSettings = {
  readonly engines: readonly [ObservedBrowser, ...ObservedBrowser[]];
  /** Whether somebody chose them. */
  readonly areEnginesChosen: boolean;
  readonly isUnsafeSent: boolean;
  readonly insecure: boolean;
  /** Seconds that all of it may take. */
  readonly timeout: number;
  readonly format: CheckFormat;
};

/** What is said of a request beside its URL, its command or its recording; each null where nothing is. */
export type GivenRequest = {
  readonly origin: string | null;
  readonly method: string | null;
  /** Each as `Name: value`; empty where none is given. */
  readonly headers: readonly string[];
  readonly data: string | null;
  /** Whether the credentials mode is `include`. */
  readonly credentials: boolean | null;
};

/** What `check` has to do, or the sentence that says which argument is wrong. */
export type CheckArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'check';
      /** A URL, a path, `-` for the standard input, or a command of curl as one text or as words. */
      readonly subject: readonly [string, ...string[]];
      readonly given: GivenRequest;
      readonly settings: CheckSettings;
      /** Where to write the expectations of a recording instead of checking it; null to check. */
      readonly saveTo: string | null;
    }
  | {
      readonly kind: 'expect';
      /** Of the file with the expectations. */
      readonly path: string;
      readonly settings: CheckSettings;
    };

type Wrong = { readonly kind: 'wrong'; readonly why: string };

const wrong = (why: string): Wrong => ({ kind: 'wrong', why });

const quoted = (text: string): string => JSON.stringify(text);

const NAMES = BROWSERS.map(({ name }) => name).join(', ');

function readEngines(text: string | undefined): CheckSettings['engines'] | Wrong {
  const names = (text ?? NAMES).split(',').map((name) => name.trim().toLowerCase());
  const found: ObservedBrowser[] = [];
  for (const name of names) {
    const known = BROWSERS.find((one) => one.name === name);
    if (known === undefined) return wrong(`--engine ${quoted(name)} is not known. Choose from ${NAMES}.`);
    if (!found.includes(known.engine)) found.push(known.engine);
  }
  const [first, ...others] = found;
  return first === undefined ? wrong(`--engine is empty. Choose from ${NAMES}.`) : [first, ...others];
}

function readTimeout(text: string | undefined): number | Wrong {
  if (text === undefined) return USUAL_TIMEOUT;
  const seconds = Number(text);
  return seconds > 0 && seconds <= LONGEST_TIMEOUT
    ? seconds
    : wrong(`--timeout ${quoted(text)} is not a number of seconds up to ${String(LONGEST_TIMEOUT)}.`);
}

function readFormat(text: string | undefined, json: boolean): CheckSettings['format'] | Wrong {
  const wanted = text ?? (json ? 'json' : 'text');
  const known = FORMATS.find((format) => format === wanted);
  return known ?? wrong(`--format ${quoted(wanted)} is not known. Choose one of ${FORMATS.join(', ')}.`);
}

const isWrong = (value: unknown): value is Wrong =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'wrong';

/** @param args those after `check` */
export function checkArguments(args: readonly string[]): CheckArguments {
  const options = readOptions(args, CHECK_OPTIONS);
  if (options.kind === 'wrong') return options;
  const { values, positionals } = options;
  if (values.help) return { kind: 'help' };
  const engines = readEngines(values.engine);
  if (isWrong(engines)) return engines;
  const timeout = readTimeout(values.timeout);
  if (isWrong(timeout)) return timeout;
  const format = readFormat(values.format, values.json);
  if (isWrong(format)) return format;
  const { credentials } = values;
  if (credentials !== undefined && credentials !== 'include' && credentials !== 'omit')
    return wrong(`--credentials ${quoted(credentials)} is not known. Choose include or omit.`);
  const settings: CheckSettings = {
    engines,
    areEnginesChosen: values.engine !== undefined,
    isUnsafeSent: values.send,
    insecure: values.insecure,
    timeout,
    format,
  };
  const [subject, ...more] = positionals;
  if (values.expect !== undefined)
    return subject === undefined && values.save === undefined
      ? { kind: 'expect', path: values.expect, settings }
      : wrong('--expect has all that is to be checked. Leave out the URL, the file and --save.');
  if (format !== 'text' && format !== 'json')
    return wrong(`--format ${format} is of --expect only. Choose text or json.`);
  if (subject === undefined)
    return wrong('check needs a URL, such as https://api.example/orders, or the path of a report or a HAR.');
  if (more.length > 0 && subject !== 'curl')
    return wrong(`check takes one URL or one file, and ${quoted(more[0] ?? '')} is a second one.`);
  return {
    kind: 'check',
    subject: [subject, ...more],
    given: {
      origin: values.origin ?? null,
      method: values.method ?? null,
      headers: values.header ?? [],
      data: values.data ?? null,
      credentials: credentials === undefined ? null : credentials === 'include',
    },
    settings,
    saveTo: values.save ?? null,
  };
}
