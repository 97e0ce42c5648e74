import type { Exchange, Hop, Response } from '../../../src/exchange/exchange';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import {
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../../diagnosis/exchange-builder';
import type { Field } from './place';

/** A text that stands in a field. */
export type Planted = { readonly field: Field; readonly text: string };

type HeaderField = Extract<Field, { readonly name: string }>;

const isHeader = (field: Field): field is HeaderField => 'name' in field;

const headersAt = (planted: readonly Planted[], at: HeaderField['at']): HeaderList =>
  planted.flatMap(({ field, text }) =>
    isHeader(field) && field.at === at ? [{ name: field.name, value: text }] : [],
  );

const textAt = (planted: readonly Planted[], at: Field['at'], otherwise: string): string =>
  planted.find(({ field }) => field.at === at)?.text ?? otherwise;

const NEXT = 'https://b.example/next';

/**
 * A request that was redirected once and was then blocked, with a preflight at each hop, and the given texts in its
 * fields. A text that stands in a URL stands in both messages that carry it.
 */
export function plantedExchange(planted: readonly Planted[]): Exchange {
  const named = planted.filter(({ field }) => field.at === 'header-name');
  const names = named.map(({ text }) => ({ name: text, value: '1' }));
  const plantedResponse = (
    at: 'response-header' | 'rewritten-header',
    status: number,
    more: Partial<Response>,
  ): Response => ({
    ...response(status, {}, more),
    headers: [...headerList({ 'Access-Control-Allow-Origin': PAGE }), ...headersAt(planted, at)],
  });
  const rewritten = headersAt(planted, 'rewritten-header');
  const method = textAt(planted, 'method', 'PUT');
  const first: Hop = hop({
    method,
    url: textAt(planted, 'url', 'https://api.example/orders'),
    requestHeaders: [...sentBy(PAGE), ...headersAt(planted, 'request-header'), ...names],
    preflight: {
      ...preflight(method, ['content-type'], {
        ...response(204, {}, { statusLine: textAt(planted, 'preflight-status-line', 'HTTP/1.1 204') }),
        headers: [
          ...headerList({ 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': '*' }),
          ...headersAt(planted, 'preflight-response-header'),
        ],
      }),
      requestHeaders: [
        ...headerList({ Origin: PAGE, 'Access-Control-Request-Method': method }),
        ...headersAt(planted, 'preflight-request-header'),
      ],
    },
    response: plantedResponse('response-header', 307, {
      statusLine: textAt(planted, 'status-line', 'HTTP/1.1 307'),
    }),
    redirectUrl: textAt(planted, 'redirect-url', NEXT),
  });
  const later: Hop = hop({
    method,
    url: textAt(planted, 'later-url', textAt(planted, 'redirect-url', NEXT)),
    requestHeaders: [...sentBy('null'), ...headersAt(planted, 'later-request-header')],
    response: {
      ...response(500),
      rewritten: rewritten.length === 0 ? null : rewritten,
    },
  });
  const name = textAt(planted, 'devtools-error', '');
  return exchange([first, later], failed('unspecified', textAt(planted, 'error', 'net::ERR_FAILED')), {
    devtoolsError: name === '' ? null : { name, hop: 1 },
    callFrames: [
      {
        url: textAt(planted, 'frame-url', 'https://app.example/shop.js'),
        functionName: textAt(planted, 'frame-function', 'load'),
        line: 42,
        column: 7,
      },
    ],
  });
}
