import { readRecording } from '../report/opened/read-recording';
import type { ReadRecording } from '../report/opened/read-recording';
import { MOST_BYTES, TooLarge } from './read-input';
import type { Terminal } from './terminal';

/** What the system calls the reasons why a file cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

/** Why a file cannot be read, as a sentence. */
function whyUnread(path: string, error: unknown): string {
  const name = JSON.stringify(path);
  if (error instanceof TooLarge)
    return `${name} is larger than ${MOST_BYTES / 1024 / 1024} MB. Export fewer requests.`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `${name} cannot be read: ${REASONS[code] ?? code}.`;
}

/** Reads a file from its path, or the standard input for `-`. */
export async function textFrom(
  path: string,
  { read }: Terminal,
): Promise<
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly why: string }
> {
  try {
    return { kind: 'text', text: await read(path) };
  } catch (error) {
    return { kind: 'refused', why: whyUnread(path, error) };
  }
}

/** Reads a report or a HAR from its path, or from the standard input for `-`. */
export async function recordingFrom(path: string, terminal: Terminal): Promise<ReadRecording> {
  const read = await textFrom(path, terminal);
  return read.kind === 'refused' ? read : readRecording(read.text);
}
