import { SHELL_NAMES } from '../../recipes/shells';
import type { RedactedText } from '../../redacted-text';
import { folded } from './folded';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { constant, ours } from '../redaction/composed-text';
import { isTooLongToRepeat, OTHER_SHELLS_TITLE, TOO_LONG_TO_REPEAT } from '../frame/repeated-command';
import type { RedactedCommand } from '../redaction/redacted-command';

/** The command for the shell that stands open in a report; {@link otherShells} has the others. */
export const commandBlock = ({ posix }: RedactedCommand, print: MarkdownPrinter): RedactedText =>
  typeof posix === 'string' ? codeBlock('sh', [posix]) : print.prose(posix.why);

/**
 * The same commands for the shells of Windows, folded away: they are long, and few need them.
 *
 * @returns one block, as GitHub and GitLab read it; nothing without commands
 */
export function otherShells(
  commands: readonly RedactedCommand[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (commands.length === 0) return [];
  const inShell = (shell: 'powershell' | 'cmd', language: 'powershell' | 'bat'): readonly RedactedText[] => [
    ours`${print.words(SHELL_NAMES[shell])}:`,
    ...commands.map((command) => {
      const written = command[shell];
      if (typeof written !== 'string') return print.prose(written.why);
      return isTooLongToRepeat(written) ? constant(TOO_LONG_TO_REPEAT) : codeBlock(language, [written]);
    }),
  ];
  return folded(constant(OTHER_SHELLS_TITLE), [
    ...inShell('powershell', 'powershell'),
    ...inShell('cmd', 'bat'),
  ]);
}
