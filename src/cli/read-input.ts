import { createReadStream } from 'node:fs';

/** Bytes that a file may have. */
export const MOST_BYTES = 200 * 1024 * 1024;

/** A file is larger than what is read. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/**
 * The whole of a file as UTF-8, or of the standard input where the path is `-`.
 *
 * @throws TooLarge, as soon as more than {@link MOST_BYTES} were read
 */
export async function readInput(path: string): Promise<string> {
  const stream: AsyncIterable<Buffer | string> = path === '-' ? process.stdin : createReadStream(path);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MOST_BYTES) throw new TooLarge();
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
