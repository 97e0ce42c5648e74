import { inside, line, name, url } from '../code';
import type { Client } from './call';
import { bodyOf, headersObject, property } from './call';

/**
 * It writes every method in capitals by itself.
 *
 * @see https://api.jquery.com/jQuery.ajax/
 */
export const jquery: Client = {
  id: 'jquery',
  name: 'jQuery',
  write: (call) => {
    if (call.isMethodCase || call.isModeCors || call.isFollowing) return null;
    return [
      line`$.ajax({`,
      ...inside([
        line`url: ${url(call.url)},`,
        ...property(call.method !== 'GET', line`method: ${name(call.method)},`),
        ...property(call.body === 'text', line`contentType: 'text/plain',`),
        ...headersObject({ ...call, body: null }, '$.ajaxSetup'),
        ...property(call.body !== null, line`data: ${bodyOf(call)},`),
        ...property(
          call.credentials !== null,
          line`xhrFields: { withCredentials: ${String(call.credentials === 'include')} },`,
        ),
      ]),
      line`});`,
    ];
  },
};
