import type { HeaderList } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { headerPlaceholder, urlPlaceholders } from './placeholders';
import type { Redaction } from './redaction';

type Request = { readonly url: string; readonly method: string; readonly headers: HeaderList };

/** A URL for a command, what stands for its secrets saying what goes there. */
export function commandUrl(url: string, redaction: Redaction): string {
  const redacted = redaction.text(url);
  return redacted === url ? url : urlPlaceholders(redacted);
}

function commandHeaders(headers: HeaderList, redaction: Redaction): HeaderList {
  return headers.map((header) => {
    const { name, value } = redaction.header(header);
    return { name, value: value === header.value ? value : headerPlaceholder(name, value) };
  });
}

/**
 * A command that sends a request, with names in the place of secrets for the reader to replace.
 *
 * @param write writes the request that it is given, and nothing else that was recorded
 */
export const redactedCommand = (
  { url, method, headers }: Request,
  redaction: Redaction,
  write: (request: Request) => string,
): RedactedText =>
  asRedacted(
    write({
      url: commandUrl(url, redaction),
      method: redaction.name(method),
      headers: commandHeaders(headers, redaction),
    }),
  );

/** Whether a command holds a name that a reader has to replace. */
export const hasPlaceholder = (command: RedactedText): boolean => /\bYOUR-[A-Z]/.test(command);
