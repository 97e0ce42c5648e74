import type { FailingRequest, PageRequest } from './stack';

/** A query as GraphQL clients send it, with a token. */
export const GRAPHQL_QUERY: PageRequest = {
  path: '/graphql',
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: 'Bearer token' },
  body: '{"query":"{ item }"}',
};

/** What a page sends to a GraphQL endpoint: also a query in the URL, with the headers of two clients. */
export const GRAPHQL_API: readonly PageRequest[] = [
  GRAPHQL_QUERY,
  { ...GRAPHQL_QUERY, headers: { 'content-type': 'application/json', 'x-client-version': '1' } },
  {
    path: '/graphql?query=%7Bitem%7D',
    method: 'GET',
    headers: { 'apollo-require-preflight': 'true' },
    body: null,
  },
];

/** What a GraphQL server returns for a body that is no JSON. */
export const NO_JSON: FailingRequest = {
  what: 'the body is no JSON',
  request: { ...GRAPHQL_QUERY, body: '{' },
  status: 400,
};

/** What it returns for a query that the schema does not know. */
export const UNKNOWN_FIELD: FailingRequest = {
  what: 'the schema has no such field',
  request: { ...GRAPHQL_QUERY, body: '{"query":"{ nothing }"}' },
  status: 400,
};
