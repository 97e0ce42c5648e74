import type { ZooCase } from '../zoo-case';
import { ALLOWED, allowOrigin, blocked, contentType, GOOD_REPLY, REFLECTED, reply } from './case-parts';

const group = 'The CORS check: Access-Control-Allow-Origin';
const request = { kind: 'fetch', to: 'api' } as const;

/** A simple GET whose response has this value; it differs from the page's origin in one way. */
function mismatch(id: string, title: string, value: string): ZooCase {
  return {
    id: `allow-origin-${id}`,
    title,
    group,
    request,
    responses: { actual: reply([allowOrigin(value)]) },
    expect: blocked('response', 'allow-origin-mismatch'),
    triggers: ['allow-origin-mismatch'],
  };
}

/** A simple GET whose response has a value which is no origin. */
function invalid(id: string, title: string, value: string): ZooCase {
  return {
    ...mismatch(id, title, value),
    expect: blocked('response', 'allow-origin-invalid'),
    triggers: ['allow-origin-invalid'],
  };
}

/** A simple GET whose response has several origins in one line. */
function list(id: string, title: string, value: string): ZooCase {
  return {
    ...mismatch(id, title, value),
    expect: blocked('response', 'allow-origin-list'),
    triggers: ['allow-origin-list'],
  };
}

export const corsCheckCases: readonly ZooCase[] = [
  {
    id: 'allow-origin-missing',
    title: 'The server sends no CORS header at all',
    group,
    request,
    responses: { actual: reply([]) },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
    classic: true,
  },
  {
    id: 'allow-origin-missing-on-error-page',
    title:
      'The server crashed: its error page (500) carries no CORS header, so the script cannot read the error',
    group,
    request,
    responses: {
      actual: reply([contentType('text/html')], { status: 500, body: '<h1>Internal Server Error</h1>' }),
    },
    expect: blocked('response', 'allow-origin-missing'),
    triggers: ['allow-origin-missing'],
    classic: true,
  },
  {
    id: 'allow-origin-missing-on-404',
    title: 'The path does not exist: the 404 page carries no CORS header',
    group,
    request,
    responses: { actual: reply([], { status: 404 }) },
    expect: blocked('response', 'allow-origin-missing'),
  },
  {
    id: 'allow-origin-reflected',
    title: 'The server allows exactly the origin that asks',
    group,
    request,
    responses: { actual: GOOD_REPLY },
    expect: ALLOWED,
    neighbourOf: [
      'allow-origin-missing',
      'allow-origin-empty',
      'allow-origin-list',
      'allow-origin-invalid',
      'allow-origin-mismatch',
      'allow-origin-repeated',
    ],
  },
  {
    id: 'allow-origin-wildcard',
    title: 'The server allows every origin, and the request carries no credentials',
    group,
    request,
    responses: { actual: reply([allowOrigin('*')]) },
    expect: ALLOWED,
    neighbourOf: ['allow-origin-wildcard-with-credentials'],
  },
  {
    id: 'allow-origin-spaces-around',
    title: 'Spaces and tabs around the value do not matter',
    group,
    request,
    responses: { actual: reply([['access-control-allow-ORIGIN', ' \t{origin} \t ']]) },
    expect: ALLOWED,
  },
  {
    id: 'error-500-readable',
    title: 'An error page (500) with the right header can be read like any other response',
    group,
    request,
    responses: { actual: reply([REFLECTED], { status: 500, body: '{"error":"out of hay"}' }) },
    expect: ALLOWED,
  },
  {
    id: 'allow-origin-empty',
    title: 'The header is there, but empty',
    group,
    request,
    responses: { actual: reply([allowOrigin('')]) },
    expect: blocked('response', 'allow-origin-empty'),
    triggers: ['allow-origin-empty'],
  },
  {
    id: 'allow-origin-repeated',
    title: 'Proxy and application both add the header: it arrives twice',
    group,
    request,
    responses: { actual: reply([REFLECTED, REFLECTED]) },
    expect: blocked('response', 'allow-origin-repeated'),
    triggers: ['allow-origin-repeated'],
    classic: true,
  },
  {
    id: 'allow-origin-repeated-wildcard',
    title: 'The header arrives twice, as * and as the origin',
    group,
    request,
    responses: { actual: reply([allowOrigin('*'), REFLECTED]) },
    expect: blocked('response', 'allow-origin-repeated'),
    triggers: ['allow-origin-repeated'],
  },
  list('list-comma', 'Two origins in one header, separated by a comma', '{origin}, https://admin.example'),
  list('list-space', 'Two origins in one header, separated by a space', '{origin} https://admin.example'),
  invalid('host-only', 'The server names a host instead of an origin', 'localhost'),
  invalid('quoted', 'The origin stands in quotation marks', '"{origin}"'),
  invalid('pattern', 'The server returns its own pattern', 'https?://localhost:{pagePort}'),
  invalid('odd-bytes', 'The value is made of bytes that no origin has', '\xe9\xe8\xff'),
  {
    ...mismatch(
      'of-another-site',
      'The server allows another origin, not this page',
      'https://app.example.com',
    ),
    classic: true,
  },
  mismatch('trailing-slash', 'The allowed origin ends in a slash', '{origin}/'),
  mismatch('with-path', 'The allowed origin has a path', '{origin}/app'),
  mismatch('other-scheme', 'The server allows https, the page is http', 'https://{pageHost}'),
  mismatch('other-port', 'The server allows another port of the same host', 'http://localhost:3000'),
  mismatch('default-port', 'The server names the default port', 'http://localhost:80'),
  mismatch('no-port', 'The server leaves out the port', 'http://localhost'),
  mismatch('upper-case', 'The server writes the host in capitals', 'http://LOCALHOST:{pagePort}'),
  mismatch(
    'subdomain',
    'The server allows a subdomain, not the host itself',
    'http://app.localhost:{pagePort}',
  ),
  mismatch('www', 'The server allows www, the page comes without', 'http://www.localhost:{pagePort}'),
  {
    ...mismatch(
      'subdomain-wildcard',
      'A star inside an origin is no wildcard',
      'http://*.localhost:{pagePort}',
    ),
    // To Firefox's own URL parser, which the panel runs on there, a host with a star is no host.
    expectIn: { firefox: blocked('response', 'allow-origin-invalid') },
  },
  mismatch(
    'ip-for-name',
    'The server allows 127.0.0.1, the page says localhost',
    'http://127.0.0.1:{pagePort}',
  ),
  mismatch('null', 'The server allows "null", which is not this page', 'null'),
];
