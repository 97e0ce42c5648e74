import { createReadStream } from 'node:fs';
import { TextWithoutBodies } from '../har/text-without-bodies';

/** Bytes that a file may have. */
export const MOST_BYTES = 200 * 1024 * 1024;

/** A file is larger than what is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * The whole of a file of JSON as UTF-8, but for the bodies of messages, or of the standard input where the path is `-`.
 *
 * @throws TooLarge, as soon as more than {@link MOST_BYTES} were read
 */
export async function readInput(path: string): Promise<string> {
  const stream: AsyncIterable<Buffer | string> = path === '-' ? process.stdin : createReadStream(path);
  const text = new TextWithoutBodies();
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MOST_BYTES) throw new TooLarge();
    text.push(buffer);
  }
  return text.end();
}
