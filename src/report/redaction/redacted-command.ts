import type { HeaderList } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { writeCommand, type Command } from '../../recipes/command';
import type { Shell } from '../../recipes/shells';
import type { Refusal } from '../../recipes/policy';
import { asRedacted } from './brand';
import { headerPlaceholder, urlPlaceholders } from './placeholders';
import type { RedactedHeader, Redaction } from './redaction';

type Request = { readonly url: string; readonly method: string; readonly headers: HeaderList };

/** A URL for a command, what stands for its secrets saying what goes there. */
export function commandUrl(url: string, redaction: Redaction): RedactedText {
  const redacted = redaction.text(url);
  return redacted === url ? redacted : asRedacted(urlPlaceholders(redacted));
}

function commandHeaders(headers: HeaderList, redaction: Redaction): readonly RedactedHeader[] {
  return headers.map((header) => {
    const { name, value } = redaction.header(header);
    return { name, value: value === header.value ? value : asRedacted(headerPlaceholder(name, value)) };
  });
}

/** A request with names in the place of secrets, `YOUR-…`, for the reader to replace. */
export type RequestWithPlaceholders = {
  readonly url: RedactedText;
  readonly method: RedactedText;
  readonly headers: readonly RedactedHeader[];
};

/** A request as a command may send it. */
export const withPlaceholders = (
  { url, method, headers }: Request,
  redaction: Redaction,
): RequestWithPlaceholders => ({
  url: commandUrl(url, redaction),
  method: redaction.name(method),
  headers: commandHeaders(headers, redaction),
});

/** A command as it may leave, for each shell; the reason where a shell cannot run it. */
export type RedactedCommand = Readonly<Record<Shell, RedactedText | Refusal>>;

/**
 * Writes a command for each shell.
 *
 * @param command has nothing in it that is not redacted
 */
export function inEachShell(command: Command): RedactedCommand {
  const written = (shell: Shell): RedactedText | Refusal => {
    const made = writeCommand(command, shell);
    return made.kind === 'refused' ? made : asRedacted(made.text);
  };
  return { posix: written('posix'), powershell: written('powershell'), cmd: written('cmd') };
}

/**
 * A command that sends a request, with names in the place of secrets for the reader to replace.
 *
 * @param write writes the request that it is given, and nothing else that was recorded
 */
export const redactedCommand = (
  request: Request,
  redaction: Redaction,
  write: (request: Request) => Command,
): RedactedCommand => inEachShell(write(withPlaceholders(request, redaction)));

/** Whether a text holds a name that a reader has to replace. */
export const holdsPlaceholder = (text: RedactedText): boolean => /\bYOUR-[A-Z]/.test(text);

/** Whether a command holds a name that a reader has to replace. */
export const hasPlaceholder = (command: RedactedCommand): boolean =>
  Object.values(command).some((written) => typeof written === 'string' && holdsPlaceholder(written));
