import type { RedactedText } from '../../redacted-text';

/**
 * The most that a report may take, in bytes of UTF-8, which are never fewer than characters. GitHub takes 65,536 characters
 * in an issue or a comment (from memory), and who pastes a report adds words of their own.
 */
export const LONGEST_REPORT = 60_000;

const encoder = new TextEncoder();

/** What blocks take in bytes, each with the empty line that parts it from the next. */
export const bytesOf = (blocks: readonly RedactedText[]): number =>
  blocks.reduce((sum, block) => sum + encoder.encode(block).length + 2, 0);
