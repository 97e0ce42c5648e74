import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';

/**
 * What is only for readers who want to know more, as one block that GitHub and GitLab show closed; nothing without content.
 *
 * @param title words of ours, without markup
 */
export const folded = (title: RedactedText, blocks: readonly RedactedText[]): readonly RedactedText[] =>
  blocks.length === 0
    ? []
    : [joined([ours`<details>\n<summary>${title}</summary>`, ...blocks, ours`</details>`], ours`\n\n`)];
