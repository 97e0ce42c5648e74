import * as v from 'valibot';
import { expectationsSchema } from './expectations-schema';
import type { Expectation, Expectations } from './expectations-schema';
import type { WrittenRequest } from '../check/read-request';

/** Expectations from a file, or the sentence that says why they cannot be read and what to do. */
export type ReadExpectations =
  | { readonly kind: 'read'; readonly expectations: Expectations }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): ReadExpectations => ({ kind: 'refused', why });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads the JSON of expectations. Whatever is in the file, nothing is thrown. */
export function readExpectations(text: string): ReadExpectations {
  const data = parsed(text);
  if (data === undefined) return refused('This file is not JSON.');
  const read = v.safeParse(expectationsSchema, data);
  if (read.success) return { kind: 'read', expectations: read.output };
  const [issue] = read.issues;
  const place = v.getDotPath(issue) ?? 'the file';
  return refused(
    `These expectations cannot be read: ${place} is not as public/expectations.schema.json has it. ${issue.message}.`,
  );
}

/**
 * The request of an expectation, with the values of the environment in it.
 *
 * @returns the names of variables that are missing, if any are
 */
export function writtenRequest(
  { url, origin, method, headers = [], body, credentials }: Expectation,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly request: WrittenRequest; readonly missing: readonly string[] } {
  const valueOf = (header: (typeof headers)[number]): string | undefined =>
    'env' in header ? environment[header.env] : header.value;
  const missing = headers.flatMap((header) =>
    'env' in header && (valueOf(header) ?? '') === '' ? [header.env] : [],
  );
  const lines = headers.map((header) => `${header.name}: ${valueOf(header) ?? ''}`);
  return {
    request: {
      url,
      origin,
      method: method ?? null,
      headers: lines,
      browserHeaders: [],
      data: body ?? null,
      credentials: credentials === 'include',
    },
    missing,
  };
}
