import type { Exchange } from '../../exchange/exchange';
import type { PageReference } from '../../explanation/blocks';
import { browserStatement, otherVersionStatement, recorderStatement } from '../recording-versions';

/** Who recorded it, in which browser, and what it is judged by: words, a page that they name, and further words. */
export type HowItIsKnown = {
  readonly before: string;
  readonly rules: PageReference;
  readonly after: string;
};

export function howItIsKnown(exchange: Exchange): HowItIsKnown {
  const other = otherVersionStatement(exchange);
  return {
    before: `Recorded by ${recorderStatement(exchange)} from the headers that ${browserStatement(exchange)} sent and received, and judged by the rules of the `,
    rules: {
      kind: 'page',
      label: 'Fetch Standard',
      href: 'https://fetch.spec.whatwg.org/#http-cors-protocol',
    },
    after: `. Bodies are not read.${other === null ? '' : ` ${other}`}`,
  };
}
