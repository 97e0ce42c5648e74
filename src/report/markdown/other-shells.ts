import { SHELL_NAMES } from '../../recipes/shells';
import type { RedactedText } from '../../redacted-text';
import { folded } from './folded';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from '../redaction/composed-text';
import type { RedactedCommand } from '../redaction/redacted-command';

/** The command for the shell that stands open in a report; {@link otherShells} has the others. */
export const commandBlock = ({ posix }: RedactedCommand, print: MarkdownPrinter): RedactedText =>
  typeof posix === 'string' ? codeBlock('sh', [posix]) : print.prose(posix.why);

/** Longer commands are written once only: a request may carry thousands of headers. */
const LONGEST = 4_000;

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
      return written.length > LONGEST
        ? ours`This command is too long to repeat here.`
        : codeBlock(language, [written]);
    }),
  ];
  return folded(ours`The same for PowerShell and cmd`, [
    ...inShell('powershell', 'powershell'),
    ...inShell('cmd', 'bat'),
  ]);
}
