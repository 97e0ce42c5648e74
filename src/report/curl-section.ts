import type { Diagnosis } from '../diagnosis/diagnosis';
import type { Exchange } from '../exchange/exchange';
import { preflightCurl, requestCurl } from './curl';
import { codeBlock, codeSpan } from './markdown-text';
import { decisiveHop } from './statements';

/** Commands that send the preflight and the request without a browser; nothing for a URL that is not of the web. */
export function curlSection(exchange: Exchange, diagnosis: Diagnosis): readonly string[] {
  const hop = decisiveHop(exchange, diagnosis);
  if (!/^https?:/i.test(hop.url)) return [];
  const request = requestCurl(exchange, hop);
  const preflight =
    hop.preflight === null ? [] : ['The preflight:', codeBlock('sh', [preflightCurl(hop, hop.preflight)])];
  const unseen =
    request.unseen.length === 0
      ? []
      : [
          `The values of ${request.unseen.map(codeSpan).join(', ')} were not seen, because the request was never sent.`,
        ];
  const body = /^(?:GET|HEAD|OPTIONS)$/.test(hop.method)
    ? []
    : ['The body is not recorded; add it with `--data` if the server needs it.'];
  return [
    '### See it without a browser',
    ...preflight,
    'The request:',
    codeBlock('sh', [request.command]),
    ...[...unseen, ...body],
  ];
}
