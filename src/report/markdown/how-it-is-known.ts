import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { howItIsKnown as wordsOf } from '../frame/how-it-is-known';
import { ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import { markdownPrinter } from './markdown-printer';

/** Who recorded it, in which browser, and what it is judged by. */
export function howItIsKnown(exchange: Exchange): RedactedText {
  const print = markdownPrinter(redactionOf([]));
  const { before, rules, after } = wordsOf(exchange);
  return ours`${print.words(before)}${print.link(rules.label, rules.href)}${print.words(after)}`;
}
