import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import { cappedValue } from '../capped-value';
import type { RedactedProse } from '../redaction/redaction';
import { visibleBytes, visibleText } from '../../explanation/visible-text';

/**
 * Code spans and blocks whose content holds a longer run are the exception that a stranger makes. Renderers end somewhere:
 * cmark, after which GitHub's and GitLab's are made, takes no delimiter of a code span beyond 80 backticks for one, and
 * none of a block beyond 255.
 */
const LONGEST_RUN = 8;

function longestRun(text: string, of: '`' | '~'): number {
  let longest = 0;
  for (const [run] of text.matchAll(of === '`' ? /`+/g : /~+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** Long runs of backticks as `\u0060`, like other characters that a reader could not be shown as they are. */
const withoutLongRuns = (text: RedactedText): RedactedText =>
  respelled(text, (plain) =>
    plain.replace(/`+/g, (run) => (run.length > LONGEST_RUN ? '\\u0060'.repeat(run.length) : run)),
  );

/**
 * A literal value as a Markdown code span that it cannot leave: its delimiter is longer than any run of backticks in
 * it and short enough for every renderer, and line breaks in it are written as `\u000A`.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: RedactedText): RedactedText {
  const visible = cappedValue(withoutLongRuns(visibleBytes(text)));
  if (visible === '') return ours`(empty)`;
  const fence = '`'.repeat(longestRun(visible, '`') + 1);
  const needsPadding = /^[` ]|[` ]$/.test(visible);
  return respelled(visible, (text) =>
    needsPadding ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`,
  );
}

const escaped = (text: string): string =>
  visibleText(text)
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, '$1\\$2');

/** What a service that shows Markdown takes for somebody to be told, such as `@koa/cors`. A backslash keeps none from it. */
const MENTION = /(@[\w/-]+)/;

/**
 * Our own words as Markdown text that means nothing but itself, on one line. Strangers' text goes into {@link codeSpan}:
 * services link addresses and names in words, whatever is escaped.
 */
export const words = (text: RedactedText): RedactedText =>
  respelled(text, (plain) =>
    plain
      .split(MENTION)
      .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escaped(part)))
      .join(''),
  );

/** A sentence with literal values as Markdown. */
export const markdownProse = (text: RedactedProse): RedactedText =>
  joined(
    text.map((part) => (part.kind === 'code' ? codeSpan(part.text) : words(part.text))),
    ours``,
  );

/** What a code block holds: a name of ours, by which a renderer colours it. */
type CodeLanguage = 'text' | 'sh' | 'powershell' | 'bat' | 'diff' | 'json';

/**
 * Lines as a fenced code block that they cannot close: its fence is longer than any run of the same character in them.
 * Tildes take the place of backticks where the lines hold long runs of these, so that a command stays as it is; where they
 * hold both, the backticks are written as `\u0060`. Each line must be free of line breaks; {@link visibleBytes} makes it so.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function codeBlock(language: CodeLanguage, lines: readonly RedactedText[]): RedactedText {
  const whole = joined(lines, ours`\n`);
  const mark = longestRun(whole, '`') > LONGEST_RUN && longestRun(whole, '~') <= LONGEST_RUN ? '~' : '`';
  const text = mark === '~' ? whole : withoutLongRuns(whole);
  const fence = mark.repeat(Math.max(3, longestRun(text, mark) + 1));
  return respelled(text, (body) => `${fence}${language}\n${body}\n${fence}`);
}
