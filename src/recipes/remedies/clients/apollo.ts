import { parseUrl } from '../../../fetch-standard/parse-url';
import { inside, line, url } from '../code';
import type { Client } from './call';
import { headersObject, property } from './call';

const IS_GRAPHQL = /\/graphql\/?$|\/gql\/?$/i;

/**
 * Only for endpoints of GraphQL. It sends JSON and nothing else.
 *
 * @see https://www.apollographql.com/docs/react/api/link/apollo-link-http
 */
export const apollo: Client = {
  id: 'apollo',
  name: 'Apollo Client',
  write: (call) => {
    if (call.isMethodCase || call.isModeCors || call.isFollowing || call.body === 'text') return null;
    if (!IS_GRAPHQL.test(parseUrl(call.url)?.pathname ?? '')) return null;
    const kept = call.kept.filter((header) => header !== 'content-type');
    return [
      line`const link = new HttpLink({`,
      ...inside([
        line`uri: ${url(call.url)},`,
        ...headersObject({ ...call, kept }, 'a context link'),
        ...property(call.credentials === 'include', line`credentials: 'include',`),
        ...property(call.credentials === 'omit', line`credentials: 'omit',`),
      ]),
      line`});`,
    ];
  },
};
