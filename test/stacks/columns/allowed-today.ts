import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { checkPreflightResponse } from '../../../src/fetch-standard/cors-preflight-fetch';
import { corsCheck } from '../../../src/fetch-standard/cors-check';
import { ENGINES } from '../../../src/fetch-standard/engines';
import { extractHeaderListValues } from '../../../src/fetch-standard/extract-header-list-values';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { isCorsSafelistedMethod } from '../../../src/fetch-standard/method';
import type { RuleResult } from '../../../src/fetch-standard/failure';
import type { PageRequest } from '../stack';

/** What a running server allows a page that sends no credentials, by the rules of the standard. */
export type Allowed = {
  readonly methods: readonly string[];
  /** Lower-cased. */
  readonly requestHeaders: readonly string[];
  /** Response headers that are sent and that the page may read because the server names them, lower-cased. */
  readonly exposeHeaders: readonly string[];
};

type Seen = { readonly status: number; readonly headers: HeaderList };

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY', 'PROPFIND', 'PURGE'];

/** Names that stacks list by default, and some that none does. */
const REQUEST_HEADERS = [
  ...['authorization', 'cache-control', 'content-type', 'if-match'],
  ...['if-none-match', 'last-event-id', 'range', 'user-agent', 'x-api-key', 'x-csrf-token', 'x-csrftoken'],
  ...['x-custom-header', 'x-http-method-override', 'x-requested-with', 'x-unheard-of', 'x-xsrf-token'],
];

/** Names that lists hold and that a page may send without them. */
const NEED_NO_LEAVE: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language']);

function send(url: string, method: string, headers: Readonly<Record<string, string>>): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response: IncomingMessage) => {
      const raw = response.rawHeaders;
      const lines = raw.flatMap((name, at) => (at % 2 === 0 ? [{ name, value: raw[at + 1] ?? '' }] : []));
      resolve({ status: response.statusCode ?? 0, headers: lines });
      // What is behind the headers may never end.
      response.destroy();
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Learns by preflights and requests of its own what one path of a server allows to an origin. */
class Inquirer {
  readonly #origin: string;
  readonly #url: string;

  constructor(origin: string, url: string) {
    this.#origin = origin;
    this.#url = url;
  }

  async preflight(method: string, headers: readonly string[]): Promise<RuleResult & Seen> {
    const names = headers.length === 0 ? {} : { 'Access-Control-Request-Headers': headers.join(',') };
    const origin = this.#origin;
    const seen = await send(this.#url, 'OPTIONS', {
      Origin: origin,
      'Access-Control-Request-Method': method,
      ...names,
    });
    const result = checkPreflightResponse({
      ...this.#input(seen),
      method,
      unsafeHeaders: headers.map((name) => ({ name, value: null, why: null })),
      useCorsPreflight: false,
      toOwnOrigin: false,
    });
    return { ...seen, ...result };
  }

  async actual(method: string): Promise<RuleResult & Seen> {
    const seen = await send(this.#url, method, { Origin: this.#origin });
    return { ...seen, ...corsCheck(this.#input(seen)) };
  }

  #input({ status, headers }: Seen): Parameters<typeof corsCheck>[0] & { readonly status: number } {
    return {
      status,
      headers,
      repeatsMerged: false,
      origin: this.#origin,
      tainted: false,
      credentials: false,
      engine: ENGINES.standard,
    };
  }
}

const passes = ({ failures }: RuleResult): boolean => failures.length === 0;

function namesIn(header: string, { headers }: Seen): readonly string[] {
  const list = extractHeaderListValues(header, headers);
  const values = list.kind === 'list' ? list.values : [];
  return values.map((name) => name.toLowerCase()).filter((name) => name !== '*');
}

/**
 * What the server allows to the origin at the path of a request. Methods that need no preflight are sent as they are, others
 * by their preflight alone, so that nothing is changed on the server.
 *
 * @param server its origin
 */
export async function allowedToday(origin: string, server: string, { path }: PageRequest): Promise<Allowed> {
  const inquirer = new Inquirer(origin, `${server}${path}`);
  const methods: string[] = [];
  for (const method of METHODS) {
    const seen = isCorsSafelistedMethod(method)
      ? await inquirer.actual(method)
      : await inquirer.preflight(method, []);
    if (passes(seen)) methods.push(method);
  }
  const [method = 'GET'] = methods;
  const general = await inquirer.preflight(method, ['x-unheard-of']);
  const candidates = new Set([...REQUEST_HEADERS, ...namesIn('Access-Control-Allow-Headers', general)]);
  const requestHeaders: string[] = [];
  for (const name of candidates)
    if (!NEED_NO_LEAVE.has(name) && passes(await inquirer.preflight(method, [name])))
      requestHeaders.push(name);
  const response = await inquirer.actual('GET');
  const sent = new Set(response.headers.map(({ name }) => name.toLowerCase()));
  const exposeHeaders = namesIn('Access-Control-Expose-Headers', response).filter((name) => sent.has(name));
  return { methods, requestHeaders, exposeHeaders };
}

/** What the second allows less than the first, as text for a reader. */
export function lostSince(before: Allowed, after: Allowed): readonly string[] {
  const missing = (had: readonly string[], has: readonly string[]): readonly string[] =>
    had.filter((name) => !has.includes(name));
  return [
    ...missing(before.methods, after.methods),
    ...missing(before.requestHeaders, after.requestHeaders),
    ...missing(before.exposeHeaders, after.exposeHeaders).map((name) => `reading ${name}`),
  ];
}
