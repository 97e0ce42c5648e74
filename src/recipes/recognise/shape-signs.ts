import { getHeader } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { listElements } from '../../fetch-standard/list-elements';
import { clueOf, strong, weak, type Clue, type ResponseSign, type SeenResponse, type Sign } from './sign';

const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';
const MAX_AGE = 'Access-Control-Max-Age';
const EXPOSED = 'Access-Control-Expose-Headers';

const CORS_PACKAGE = 'https://github.com/expressjs/cors#configuration-options';
const STARLETTE = 'https://github.com/Kludex/starlette/blob/main/starlette/middleware/cors.py';
const DJANGO = 'https://github.com/adamchainz/django-cors-headers/blob/main/src/corsheaders/defaults.py';
const SPRING =
  'https://github.com/spring-projects/spring-framework/blob/main/spring-web/src/main/java/org/springframework/web/cors/DefaultCorsProcessor.java';
const RACK_CORS = 'https://github.com/cyu/rack-cors/blob/master/lib/rack/cors/resource.rb';
const RS_CORS = 'https://github.com/rs/cors/blob/master/cors.go';
const FASTIFY_CORS = 'https://github.com/fastify/fastify-cors';
const GIN_CORS = 'https://github.com/gin-contrib/cors/blob/master/config.go';

/** The list of today and the one before `HEAD` came to it. */
const STARLETTE_METHODS: readonly string[] = [
  'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
  'DELETE, GET, OPTIONS, PATCH, POST, PUT',
];
const DJANGO_METHODS = 'DELETE, GET, OPTIONS, PATCH, POST, PUT';

/** The names in `Vary`, lower-cased, in order. */
const varyOf = (response: SeenResponse): readonly string[] =>
  listElements(response.headers, 'Vary').map(asciiLowercase);

const allOfPreflight = 'origin access-control-request-method access-control-request-headers';

const namesAllOfPreflight = (response: SeenResponse): boolean =>
  varyOf(response).join(' ').includes(allOfPreflight);

const saysNothingOfCors = (response: SeenResponse): boolean =>
  response.headers.every(({ name }) => !/^access-control-/i.test(name));

/** A preflight that middleware let pass without a body. */
const isAllowed = ({ message, status, headers }: SeenResponse): boolean =>
  message === 'preflight' && status === 204 && getHeader(headers, METHODS) !== null;

const isEmpty = (response: SeenResponse): boolean => getHeader(response.headers, 'Content-Length') === '0';

/** Whether no software but a proxy says its name: one that names itself nowhere may be there. */
function isUnnamed({ headers }: SeenResponse): boolean {
  const named = getHeader(headers, 'Server');
  return named === null || /^(?:nginx|caddy|cloudflare|apache)\b/i.test(named);
}

/** A refused preflight of middleware that sends a bare status. */
const isBareRefusal = (response: SeenResponse): boolean =>
  isUnnamed(response) && response.status === 403 && isEmpty(response) && saysNothingOfCors(response);

/** The clue in a header, when a response has a certain shape. */
function shape(
  sign: Sign,
  name: string,
  fits: (value: string, response: SeenResponse) => boolean,
): ResponseSign {
  const find = (response: SeenResponse): Clue | null => {
    const value = getHeader(response.headers, name);
    return value !== null && fits(value, response) ? clueOf(response, name, value) : null;
  };
  return { ...sign, header: new RegExp(`^${name}$`, 'i'), find };
}

/** A list that a library writes when nothing else is configured. */
const list = (sign: Sign, name: string, ...values: readonly string[]): ResponseSign =>
  shape(sign, name, (value) => values.includes(value));

const statusOf = (sign: Sign, fits: (response: SeenResponse) => boolean): ResponseSign => ({
  ...sign,
  header: null,
  find: (response) => (fits(response) ? clueOf(response, ':status', String(response.status)) : null),
});

/** How libraries respond to preflights, above all those that they refuse: bodies are not seen, headers and statuses are. */
export const shapeSigns: readonly ResponseSign[] = [
  // Middleware of other frameworks took over the list of the package for Express.
  list(weak('express', CORS_PACKAGE), METHODS, 'GET,HEAD,PUT,PATCH,POST,DELETE'),
  list(weak('fastify', FASTIFY_CORS), METHODS, 'GET,HEAD,POST'),
  // A response without a body has no length by the standard, but some browsers once waited for one.
  shape(weak('express', CORS_PACKAGE), 'Content-Length', (value, response) => {
    return value === '0' && isAllowed(response) && getHeader(response.headers, METHODS) !== 'GET,HEAD,POST';
  }),
  shape(weak('fastify', FASTIFY_CORS), 'Content-Length', (value, response) => {
    return value === '0' && isAllowed(response) && getHeader(response.headers, METHODS) === 'GET,HEAD,POST';
  }),
  list(
    strong('hono', 'https://hono.dev/docs/middleware/builtin/cors'),
    METHODS,
    'GET,HEAD,PUT,POST,DELETE,PATCH,QUERY',
  ),
  list(
    strong('kong', 'https://developer.konghq.com/plugins/cors/reference/'),
    METHODS,
    'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT',
  ),
  // Flask-CORS sorts its list too.
  list(weak('starlette', STARLETTE), METHODS, ...STARLETTE_METHODS),
  list(
    weak('flask', 'https://github.com/corydolphin/flask-cors/blob/main/flask_cors/core.py'),
    METHODS,
    'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
  ),
  shape(weak('starlette', STARLETTE), MAX_AGE, (value, { headers }) => {
    // Alone it is what many servers say.
    const isBeside = STARLETTE_METHODS.includes(getHeader(headers, METHODS) ?? '');
    return value === '600' && (isBeside || /^uvicorn\b/i.test(getHeader(headers, 'Server') ?? ''));
  }),
  statusOf(weak('starlette', STARLETTE), (response) => {
    const isRefusal = response.message === 'preflight' && response.status === 400;
    return isRefusal && getHeader(response.headers, METHODS) !== null;
  }),
  list(
    weak('wordpress', 'https://developer.wordpress.org/reference/functions/rest_send_cors_headers/'),
    METHODS,
    'OPTIONS, GET, POST, PUT, PATCH, DELETE',
  ),
  list(weak('django', DJANGO), METHODS, DJANGO_METHODS),
  list(
    strong('django', DJANGO),
    HEADERS,
    'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with',
  ),
  shape(weak('django', DJANGO), MAX_AGE, (value, { headers }) => {
    return value === '86400' && getHeader(headers, METHODS) === DJANGO_METHODS;
  }),
  // Unlike others, rack-cors writes all its headers on every response, an empty list among them.
  shape(strong('rails', RACK_CORS), EXPOSED, (value, { message, headers }) => {
    return message === 'response' && value === '' && getHeader(headers, MAX_AGE) !== null;
  }),
  shape(weak('rails', RACK_CORS), MAX_AGE, (value, { headers }) => {
    return (value === '7200' || value === '1728000') && getHeader(headers, 'X-Runtime') !== null;
  }),
  // Spring says so on every response, also where nobody asked across origins; others on preflights.
  shape(strong('spring', SPRING), 'Vary', (_value, response) => {
    const isItsOwn = response.message === 'response' || response.status === 403;
    return isItsOwn && namesAllOfPreflight(response);
  }),
  shape(
    weak('spring', 'https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html'),
    'Cache-Control',
    (value, { headers }) =>
      value === 'no-cache, no-store, max-age=0, must-revalidate' && getHeader(headers, 'Expires') === '0',
  ),
  // Three lines of other libraries are the same once a browser has joined them, but those list all methods.
  shape(weak('rsCors', RS_CORS), 'Vary', (value, { message, status }) => {
    const onOneLine = 'origin, access-control-request-method, access-control-request-headers';
    return message === 'preflight' && status === 204 && value.toLowerCase() === onOneLine;
  }),
  shape(weak('rsCors', RS_CORS), METHODS, (value, response) => {
    return isAllowed(response) && /^[A-Z]+$/.test(value) && namesAllOfPreflight(response);
  }),
  list(weak('gin', GIN_CORS), METHODS, 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'),
  shape(weak('gin', GIN_CORS), MAX_AGE, (value, { headers }) => {
    return value === '43200' && /^[A-Z]+(?:,[A-Z]+)*$/.test(getHeader(headers, METHODS) ?? '');
  }),
  statusOf(weak('gin', GIN_CORS), isBareRefusal),
  // Ollama is written with Gin.
  statusOf(weak('ollama', 'https://github.com/ollama/ollama/blob/main/server/routes.go'), isBareRefusal),
];
