import type { RedactedText } from '../../redacted-text';
import { constant, joined, ours } from '../redaction/composed-text';
import { variablesOfRequests } from './script-request';
import type { ScriptRequest } from './script-request';
import {
  SCRIPT_BODY,
  SCRIPT_EXIT_CODES,
  SCRIPT_INTRODUCTION,
  SCRIPT_OPTIONS,
  SCRIPT_VARIABLES,
} from './script-words';

/** Each text as a comment; each is one line. */
export const commented = (lines: readonly RedactedText[]): readonly RedactedText[] =>
  lines.map((line) => (line === '' ? ours`#` : ours`# ${line}`));

/**
 * What a script says of itself, as comments.
 *
 * @param command how it is run
 * @param spelling how its options are written
 */
export function scriptComment(
  requests: readonly ScriptRequest[],
  command: RedactedText,
  spelling: 'option' | 'powershell',
): RedactedText {
  const variables = variablesOfRequests(requests);
  const options = SCRIPT_OPTIONS.map((each) => `  ${each[spelling].padEnd(27)} ${each.text}`);
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
