import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { browserStatement, otherVersionStatement, recorderStatement } from '../recording-versions';
import { ours } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import { markdownPrinter } from './markdown-printer';

/** Who recorded it, in which browser, and what it is judged by. */
export function howItIsKnown(exchange: Exchange): RedactedText {
  const print = markdownPrinter(redactionOf([]));
  const other = otherVersionStatement(exchange);
  const more = other === null ? ours`` : ours` ${print.words(other)}`;
  return ours`Recorded by ${print.words(recorderStatement(exchange))} from the headers that ${print.words(browserStatement(exchange))} sent and received, and judged by the rules of the [Fetch Standard](https://fetch.spec.whatwg.org/#http-cors-protocol). Bodies are not read.${more}`;
}
