import { inside, line, name, url } from '../code';
import type { Client } from './call';
import { bodyOf, headersObject, property } from './call';

/**
 * It writes every method in capitals by itself.
 *
 * @see https://angular.dev/api/common/http/HttpClient
 */
export const angular: Client = {
  id: 'angular',
  name: 'Angular HttpClient',
  write: (call) => {
    if (call.isMethodCase || call.isModeCors || call.isFollowing) return null;
    const options = [
      ...property(call.body === 'as-before', line`body,`),
      ...property(call.body === 'text', line`body: ${bodyOf(call)},`),
      ...headersObject(call, 'an HttpInterceptor'),
      ...property(
        call.credentials !== null,
        line`withCredentials: ${String(call.credentials === 'include')},`,
      ),
    ];
    const start = line`const result$ = this.http.request(${name(call.method)}, ${url(call.url)}`;
    return options.length === 0 ? [[...start, ');']] : [[...start, ', {'], ...inside(options), line`});`];
  },
};
