import * as v from 'valibot';
import type { Exchange } from '../../exchange/exchange';
import { harStatements } from '../../har/har-statements';
import { harFrom } from '../../har/read-har';
import { reportFrom } from '../json/read-report';
import type { Report } from '../json/report-schema';
import { parseJson } from '../parse-json';
import { browserStatement, recorderStatement } from '../recording-versions';

/** Requests from a file, whichever program wrote it. */
export type Recording = {
  /** Of what kind the file is. */
  readonly format: 'report' | 'har';
  /** The program that recorded them, for a sentence. */
  readonly recorder: string;
  /** Everything in the file, oldest first. */
  readonly exchanges: readonly Exchange[];
  /** `id` of each exchange that the file is about. */
  readonly requests: readonly string[];
  /** What the file does not tell, and what of it is not listed. A sentence each. */
  readonly notes: readonly string[];
};

/** A recording that was read from a file, or the sentence that says why it cannot be and what to do. */
export type ReadRecording =
  | { readonly kind: 'recording'; readonly recording: Recording }
  | { readonly kind: 'refused'; readonly why: string };

const log = v.object({ log: v.object({}) });
const report = v.object({ format: v.string() });

function ofReport({ exchanges, requests, leftOut }: Report): Recording {
  const [first] = exchanges;
  const recorder =
    first === undefined ? 'CORS Inspector' : `${recorderStatement(first)} in ${browserStatement(first)}`;
  const notes =
    leftOut === 0
      ? []
      : [`${leftOut.toLocaleString('en')} other recorded requests were too many for the file.`];
  return { format: 'report', recorder, exchanges, requests, notes };
}

/**
 * Reads a report of CORS Inspector or a HAR, told apart by what is in them. Whatever is in the file, nothing is thrown.
 *
 * @param text the whole file
 */
export function readRecording(text: string): ReadRecording {
  const parsed = parseJson(text);
  if (parsed === null)
    return { kind: 'refused', why: 'This file is not JSON, or is only part of it. Export it again.' };
  const { data } = parsed;
  if (v.is(log, data)) {
    const read = harFrom(data);
    if (read.kind === 'refused') return read;
    const { recording } = read;
    return {
      kind: 'recording',
      recording: {
        format: 'har',
        recorder: recording.recorder,
        exchanges: recording.exchanges,
        requests: recording.exchanges.map(({ id }) => id),
        notes: harStatements(recording),
      },
    };
  }
  if (!v.is(report, data))
    return { kind: 'refused', why: 'This file is neither a report of CORS Inspector nor a HAR.' };
  const read = reportFrom(data);
  return read.kind === 'refused' ? read : { kind: 'recording', recording: ofReport(read.report) };
}
