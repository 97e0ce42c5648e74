import { getHeader } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { listElements } from '../../fetch-standard/list-elements';
import { clueOf, type SeenResponse, type Clue, type Sign, type Strength } from './sign';
import type { StackName } from './stacks';

const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';
const MAX_AGE = 'Access-Control-Max-Age';

/** The names in `Vary`, lower-cased, in order. */
const varyOf = (response: SeenResponse): readonly string[] =>
  listElements(response.headers, 'Vary').map(asciiLowercase);

const allOfPreflight = 'origin access-control-request-method access-control-request-headers';

const saysNothingOfCors = (response: SeenResponse): boolean =>
  response.headers.every(({ name }) => !/^access-control-/i.test(name));

const isEmpty = (response: SeenResponse): boolean => getHeader(response.headers, 'Content-Length') === '0';

/** The clue in a header, when a response has a certain shape. */
function shape(
  stack: StackName,
  strength: Strength,
  name: string,
  fits: (value: string, response: SeenResponse) => boolean,
): Sign {
  const find = (response: SeenResponse): Clue | null => {
    const value = getHeader(response.headers, name);
    return value !== null && fits(value, response) ? clueOf(response, name, value) : null;
  };
  return { stack, strength, find };
}

const exactly = (stack: StackName, strength: Strength, name: string, ...values: readonly string[]): Sign =>
  shape(stack, strength, name, (value) => values.includes(value));

function statusOf(stack: StackName, strength: Strength, fits: (response: SeenResponse) => boolean): Sign {
  return {
    stack,
    strength,
    find: (response) => (fits(response) ? clueOf(response, ':status', String(response.status)) : null),
  };
}

/** How libraries respond to preflights, above all those that they refuse: bodies are not seen, headers and statuses are. */
export const shapeSigns: readonly Sign[] = [
  exactly('express', 'typical', METHODS, 'GET,HEAD,PUT,PATCH,POST,DELETE'),
  exactly('hono', 'typical', METHODS, 'GET,HEAD,PUT,POST,DELETE,PATCH,QUERY'),
  exactly('kong', 'typical', METHODS, 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'),
  exactly('starlette', 'typical', METHODS, 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'),
  exactly('wordpress', 'typical', METHODS, 'OPTIONS, GET, POST, PUT, PATCH, DELETE'),
  exactly(
    'django',
    'typical',
    HEADERS,
    'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with',
  ),
  shape('starlette', 'typical', MAX_AGE, (value, { message, status }) => {
    return message === 'preflight' && status === 400 && value === '600';
  }),
  // Unlike others, rack-cors says on every response how long a preflight may be kept.
  shape('rails', 'typical', MAX_AGE, (value, { message }) => message === 'response' && value === '7200'),
  shape('rails', 'beside', MAX_AGE, (value) => value === '7200'),
  shape('django', 'beside', MAX_AGE, (value) => value === '86400'),
  // Spring says so on every response, also where nobody asked across origins; rs/cors on preflights.
  shape('spring', 'typical', 'Vary', (_value, response) => {
    return response.message === 'response' && varyOf(response).join(' ').includes(allOfPreflight);
  }),
  shape('spring', 'typical', 'Vary', (_value, response) => {
    return (
      response.message === 'preflight' &&
      response.status === 403 &&
      varyOf(response).join(' ').includes(allOfPreflight)
    );
  }),
  shape('rsCors', 'typical', 'Vary', (value, response) => {
    const onOneLine = 'origin, access-control-request-method, access-control-request-headers';
    return response.message === 'preflight' && response.status === 204 && value.toLowerCase() === onOneLine;
  }),
  statusOf('gin', 'hint', (response) => {
    // Gin names itself nowhere, so whoever does is not Gin, unless it is a proxy.
    const named = getHeader(response.headers, 'Server');
    const mayBe = named === null || /^(?:nginx|caddy|cloudflare|apache)\b/i.test(named);
    return mayBe && response.status === 403 && isEmpty(response) && saysNothingOfCors(response);
  }),
];
