import { inside, line, name, url } from '../code';
import type { Client } from './call';
import { bodyOf, headersObject, property } from './call';

/**
 * It writes every method in capitals by itself, has no mode and follows every redirect.
 *
 * @see https://axios-http.com/docs/req_config
 */
export const axios: Client = {
  id: 'axios',
  name: 'axios',
  write: (call) => {
    if (call.isMethodCase || call.isModeCors || call.isFollowing) return null;
    return [
      line`const { data: result } = await axios({`,
      ...inside([
        line`url: ${url(call.url)},`,
        ...property(call.method !== 'GET', line`method: ${name(call.method)},`),
        ...headersObject(call, 'axios.defaults.headers'),
        ...property(call.body !== null, line`data: ${bodyOf(call)},`),
        ...property(
          call.credentials !== null,
          line`withCredentials: ${String(call.credentials === 'include')},`,
        ),
      ]),
      line`});`,
    ];
  },
};
