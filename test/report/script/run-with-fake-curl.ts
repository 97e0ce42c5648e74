import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import { SCRIPT_FORM } from '../../../src/report/script/script-form';
import { scriptQuote } from '../../../src/recipes/languages/shell-quote';
import { runOnText } from '../../run-on-text';

/** What is said in place of a server, byte for byte; an empty text for no response. */
export type FakeResponse = {
  readonly statusLine: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The URL that curl makes of a Location. */
  readonly redirectUrl?: string;
};

const onWire = ({ statusLine, headers, redirectUrl = '' }: FakeResponse): string =>
  `${[statusLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n\n${redirectUrl}|`;

/**
 * A function named curl, which prints its arguments on the standard error, and the given responses: each to one call, the last
 * to all that follow.
 */
function fakeCurl(responses: readonly (FakeResponse | null)[]): string {
  const cases = responses.map((response, index) => {
    const said = response === null ? '' : onWire(response);
    // A line break at the end of a word would be lost.
    const calls = index === responses.length - 1 ? '*' : String(index);
    return `    ${calls}) printf '%s' ${scriptQuote(said)} ;;`;
  });
  // Each call runs in a process of its own, so a file counts them.
  return `calls=$(mktemp)
curl() {
  for word; do printf '[%s]\\n' "$word"; done >&2
  count=$(wc -l <"$calls")
  echo >>"$calls"
  case $((count)) in
${cases.join('\n')}
  esac
}
trap 'rm -f "$calls"' EXIT
`;
}

export type FakeRun = {
  readonly output: string;
  readonly exitCode: number | null;
  /** The arguments of all calls of curl. */
  readonly words: readonly string[];
};

export const scriptOf = (first: Exchange, ...others: readonly Exchange[]): string =>
  printReport(SCRIPT_FORM, { exchanges: [first, ...others], log: null, chosen: {} }).text;

/** Runs a script with a function in the place of curl, so that nothing is sent. */
export function runWithFakeCurl(
  script: string,
  responses: readonly (FakeResponse | null)[],
  { args = [], before = '' }: { readonly args?: readonly string[]; readonly before?: string } = {},
): FakeRun {
  const { stdout, stderr, status } = runOnText('sh', ['-s', '--', ...args], {
    input: `${before}${fakeCurl(responses)}${script}`,
    encoding: 'latin1',
  });
  const words = stderr
    .split(/^\[/m)
    .slice(1)
    .map((word) => word.replace(/\]\n[^[]*$/, ''));
  return { output: stdout, exitCode: status, words };
}
