import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import type { ScriptRequest } from './script-request';
import {
  SCRIPT_BODY,
  SCRIPT_EXIT_CODES,
  SCRIPT_INTRODUCTION,
  SCRIPT_OPTIONS,
  SCRIPT_VARIABLES,
} from './script-words';

/** A constant of ours as text that may leave. */
export const constant = (text: string): RedactedText => respelled(ours``, () => text);

const commented = (lines: readonly RedactedText[]): readonly RedactedText[] =>
  lines.map((line) => (line === '' ? ours`#` : ours`# ${line}`));

function variablesOf(request: ScriptRequest): readonly string[] {
  if (request.kind === 'untold') return [];
  return request.hops.flatMap(({ request: { variables, urlVariables } }, index) =>
    index === 0 ? [...urlVariables, ...variables] : variables,
  );
}

/**
 * What a script says of itself, as comments.
 *
 * @param command how it is run
 */
export function scriptComment(requests: readonly ScriptRequest[], command: RedactedText): RedactedText {
  const variables = [...new Set(requests.flatMap(variablesOf))];
  const options = SCRIPT_OPTIONS.map(({ option, text }) => `  ${option.padEnd(27)} ${text}`);
  return joined(
    commented([
      ...SCRIPT_INTRODUCTION.map(constant),
      ours``,
      ...SCRIPT_EXIT_CODES.map(constant),
      ours``,
      command,
      ...options.map(constant),
      ours``,
      constant(SCRIPT_BODY),
      ...(variables.length === 0 ? [] : [constant(`${SCRIPT_VARIABLES} ${variables.join(', ')}.`)]),
    ]),
    ours`\n`,
  );
}
