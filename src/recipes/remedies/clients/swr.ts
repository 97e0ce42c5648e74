import { inside, line, url } from '../code';
import type { Client } from './call';
import { fetchOptions } from './fetch';

/**
 * The fetcher makes the request, here with `fetch()`. It only reads.
 *
 * @see https://swr.vercel.app/docs/data-fetching
 */
export const swr: Client = {
  id: 'swr',
  name: 'SWR',
  write: (call) => {
    if (call.method !== 'GET') return null;
    const options = fetchOptions(call);
    if (options.length === 0)
      return [
        line`const fetcher = (url) => fetch(url).then((response) => response.json());`,
        line`const { data } = useSWR(${url(call.url)}, fetcher);`,
      ];
    return [
      line`const fetcher = (url) =>`,
      line`  fetch(url, {`,
      ...inside(options, 4),
      line`  }).then((response) => response.json());`,
      line`const { data } = useSWR(${url(call.url)}, fetcher);`,
    ];
  },
};
