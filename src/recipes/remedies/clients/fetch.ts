import { inside, line, name, url } from '../code';
import type { CodeLine } from '../code';
import { bodyOf, headersObject, property } from './call';
import type { Call, Client } from './call';

/** The options of `fetch()` as properties. */
export const fetchOptions = (call: Call): readonly CodeLine[] => [
  ...property(
    call.method !== 'GET',
    line`method: ${name(call.method)},${call.isMethodCase ? ' // in capitals' : ''}`,
  ),
  ...headersObject(call, null),
  ...property(call.body === 'text', line`body: ${bodyOf(call)},`),
  ...property(call.body === 'as-before', line`body, // as before`),
  ...property(call.credentials === 'include', line`credentials: 'include',`),
  ...property(call.credentials === 'omit', line`credentials: 'omit',`),
  ...property(call.isFresh, line`cache: 'no-store',`),
  ...property(call.isModeCors, line`mode: 'cors',`),
  ...property(call.isFollowing, line`redirect: 'follow',`),
];

export const fetchClient: Client = {
  id: 'fetch',
  name: 'fetch',
  write: (call) => {
    const options = fetchOptions(call);
    if (options.length === 0) return [line`const response = await fetch(${url(call.url)});`];
    return [line`const response = await fetch(${url(call.url)}, {`, ...inside(options), line`});`];
  },
};
