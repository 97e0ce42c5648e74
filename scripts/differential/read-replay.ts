import { readFileSync } from 'node:fs';
import type { GeneratedCase } from '../../test/differential/generated-case';

/**
 * The cases of a file: one case, or a list of them, as a run prints them.
 *
 * @throws Error with a sentence for people
 */
export function readReplay(path: string): readonly GeneratedCase[] {
  // Earlier runs wrote the responses under another name.
  const text = readFileSync(path, 'utf8').replaceAll('"answers":', '"responses":');
  const parsed: unknown = JSON.parse(text);
  return (Array.isArray(parsed) ? parsed : [parsed]).map((value: unknown) => {
    if (!isCase(value)) throw new Error(`${path} holds no case: it needs an id, a request and responses.`);
    return value;
  });
}

function isCase(value: unknown): value is GeneratedCase {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'request' in value &&
    typeof value.request === 'object' &&
    'responses' in value &&
    typeof value.responses === 'object'
  );
}
