import * as v from 'valibot';
import { parseJson } from '../parse-json';
import { REPORT_FORMAT, REPORT_VERSION, reportSchema } from './report-schema';
import type { Report } from './report-schema';

/** A report that was read from a file, or the sentence that says why it cannot be. */
export type ReadReport =
  { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): ReadReport => ({ kind: 'refused', why });

const head = v.object({ format: v.literal(REPORT_FORMAT), version: v.pipe(v.number(), v.integer()) });

/** The exchange of each `id` that the file names has to stand in it. */
function unknownId({ requests, diagnoses, policies, exchanges }: Report): string | null {
  const known = new Set(exchanges.map(({ id }) => id));
  const named = [
    ...requests,
    ...diagnoses.map(({ exchange }) => exchange),
    ...policies.flatMap((policy) => policy.requests),
  ];
  return named.find((id) => !known.has(id)) ?? null;
}

/** Reads a report from its parsed JSON. Whatever is in it, nothing is thrown. */
export function reportFrom(data: unknown): ReadReport {
  const begun = v.safeParse(head, data);
  if (!begun.success) return refused('This file is not a CORS Inspector report.');
  const { version } = begun.output;
  if (version > REPORT_VERSION)
    return refused(
      `This report has version ${version} of the format, and version ${REPORT_VERSION} is the newest that can be read here. Update CORS Inspector to read it.`,
    );
  const read = v.safeParse(reportSchema, data);
  if (!read.success) {
    const [issue] = read.issues;
    return refused(`This report is damaged: ${v.getDotPath(issue) ?? 'the file'} is not as it should be.`);
  }
  const missing = unknownId(read.output);
  if (missing !== null) return refused('This report is damaged: it names a request that it does not hold.');
  return { kind: 'report', report: read.output };
}

/** Reads the JSON of a report. Whatever is in the file, nothing is thrown. */
export function readReport(text: string): ReadReport {
  const parsed = parseJson(text);
  return parsed === null
    ? refused('This file is not JSON, or is only part of it. Export the report again.')
    : reportFrom(parsed.data);
}
