import { memoizedByText } from '../../fetch-standard/memoized-by-text';
import { decodedText } from './decoded-text';
import type { DecodedText } from './decoded-text';
import { findAuthorities } from './find-authorities';
import { findForms, findSecretPaths } from './find-forms';
import { findPairs } from './find-pairs';
import { REDACTED_IN_URL } from './marks';
import { findRandom } from './random-text';
import type { Range } from './range';

/** A text in which some ranges are blanks, so that what stands there is nothing to any search. */
function without(text: string, ranges: readonly Range[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of ranges) {
    rest += text.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  return rest + text.slice(done);
}

function cutOut(source: string, { starts }: DecodedText, ranges: readonly Range[]): string {
  const inSource = (at: number): number | undefined => (starts === null ? at : starts[at]);
  let redacted = '';
  let done = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= done) continue;
    // What overlaps or touches the one before is one with it.
    if (start > done || done === 0)
      redacted += source.slice(inSource(done), inSource(start)) + REDACTED_IN_URL;
    done = end;
  }
  return redacted + source.slice(inSource(done));
}

function redact(source: string, isJudgedByShape: boolean): string {
  const decoded = decodedText(source);
  const { text } = decoded;
  const { hosts, userinfos } = findAuthorities(decoded);
  const withoutHosts = without(text, hosts);
  const ranges = [
    ...userinfos,
    ...findSecretPaths(text),
    ...findPairs(decoded),
    ...findForms(withoutHosts),
    ...(isJudgedByShape ? findRandom(withoutHosts) : []),
  ];
  return ranges.length === 0 ? source : cutOut(source, decoded, ranges);
}

/** Longer texts are rarely told twice, and strangers choose how long they are. */
const LONGEST_MEMOIZED = 500;

/** A report says the same sentences and names of every request. Where they are remembered, the recorded log is too. */
function memoized(isJudgedByShape: boolean): (text: string) => string {
  const remembered = memoizedByText((text) => redact(text, isJudgedByShape), 1_024);
  return (text) => (text.length > LONGEST_MEMOIZED ? redact(text, isJudgedByShape) : remembered(text));
}

/**
 * A text without the secrets in it: user names and passwords of URLs, values whose names or published forms tell them,
 * and texts that look random, the sooner where a word before them lets one expect a secret. Origins stay as they are.
 * It works on text, so that a malformed URL cannot slip through, and in time linear in it, because strangers choose it.
 */
export const redactUrls = memoized(true);

/**
 * The same for values that a report must show as they are, and in which random texts are no secrets: what a name or a
 * published form tells is taken out.
 */
export const redactTold = memoized(false);
