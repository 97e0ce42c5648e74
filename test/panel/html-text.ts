import type { DiagnosedLog } from '../../src/diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../src/exchange/exchange';
import { printReport } from '../../src/report/forms/print-report';
import { HTML_FORM } from '../../src/report/html/html-form';

/** What can be read in the HTML report of a request, drawings and what is folded included. */
export function htmlText(exchange: Exchange, log: DiagnosedLog | null): string {
  const { text } = printReport(HTML_FORM, { exchanges: [exchange], log, chosen: {} });
  return new DOMParser().parseFromString(text, 'text/html').body.textContent;
}
