import { TextWithoutBodies } from '../../har/text-without-bodies';
import { readRecording } from '../../report/opened/read-recording';
import type { ReadRecording } from '../../report/opened/read-recording';

/** Bytes that a file may have. */
const MOST_BYTES = 200 * 1024 * 1024;

type Reading = {
  /** Aborted when the reader no longer wants the file. */
  readonly signal: AbortSignal;
  /** Told after each piece, with a number from 0 to 100. */
  readonly onProgress: (percent: number) => void;
};

/** Lets the browser paint and handle input; a stream in memory gives all its pieces without that. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Time after which the browser gets its turn, in milliseconds. */
const LONGEST_TURN = 50;

/**
 * Reads a report or a HAR that somebody chose, in pieces, so that the panel goes on to respond. Null where it was given up.
 * Nothing is thrown.
 */
export async function readFile(file: File, { signal, onProgress }: Reading): Promise<ReadRecording | null> {
  if (file.size > MOST_BYTES)
    return { kind: 'refused', why: 'It is larger than 200 MB. Export fewer requests.' };
  const text = new TextWithoutBodies();
  try {
    const stream = file.stream().getReader();
    let bytes = 0;
    let since = performance.now();
    for (let piece = await stream.read(); !piece.done; piece = await stream.read()) {
      text.push(piece.value);
      bytes += piece.value.length;
      if (performance.now() - since < LONGEST_TURN) continue;
      onProgress(Math.floor((bytes / file.size) * 100));
      await painted();
      since = performance.now();
      if (signal.aborted) {
        void stream.cancel();
        return null;
      }
    }
  } catch {
    return { kind: 'refused', why: 'The browser cannot read it. Choose it again.' };
  }
  onProgress(100);
  await painted();
  return signal.aborted ? null : readRecording(text.end());
}
