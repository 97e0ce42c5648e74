import { runInNewContext } from 'node:vm';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** What a piece of code requests, as far as CORS is concerned; header names in lower case. */
export type Requested = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly credentials: 'include' | 'omit' | null;
};

/** What the code of a page has at hand; a header that is as before has its name as the value. */
const PAGE = { body: 'body', data: { name: 'a' } };

type Options = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  data?: string;
  contentType?: string;
  credentials?: 'include' | 'omit';
  withCredentials?: boolean;
  xhrFields?: { withCredentials: boolean };
  url?: string;
  uri?: string;
};

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const credentialsOf = (withCredentials: boolean | undefined): 'include' | 'omit' | null =>
  withCredentials === undefined ? null : withCredentials ? 'include' : 'omit';

/** What a library does with its options: it writes the method in capitals. */
const asked = (url: string, options: Options): Requested => ({
  url,
  method: (options.method ?? 'GET').toUpperCase(),
  headers: lowerCased({
    ...(options.contentType === undefined ? {} : { 'content-type': options.contentType }),
    ...options.headers,
  }),
  body: options.body ?? options.data ?? null,
  credentials:
    options.credentials ?? credentialsOf(options.withCredentials ?? options.xhrFields?.withCredentials),
});

/** The errors of the TypeScript parser in a piece of code; none where it is well-formed. */
export function syntaxErrors(code: string): readonly string[] {
  const { diagnostics = [] } = transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, experimentalDecorators: true },
  });
  return diagnostics.map(({ messageText }) =>
    typeof messageText === 'string' ? messageText : messageText.messageText,
  );
}

/**
 * Runs the code of a client and returns what it requests. `fetch()` is told by the browser's own `Request`; of the others
 * stand-ins read the options that the libraries document.
 */
export async function requestedBy(code: string, variables: readonly string[] = []): Promise<Requested> {
  const requests: Requested[] = [];
  const fetchLike = (url: string, options: Options & RequestInit = {}): Promise<unknown> => {
    const request = new Request(new URL(url, 'https://app.example'), {
      ...options,
      body: options.body ?? null,
    });
    requests.push({
      url,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: options.body ?? null,
      credentials: options.credentials ?? null,
    });
    return Promise.resolve({ json: () => ({ url: 'https://next.example/' }), status: 401 });
  };
  const library = (options: Options): Record<string, never> => {
    requests.push(asked(options.url ?? options.uri ?? '', options));
    return {};
  };
  class Xhr {
    withCredentials: boolean | undefined;
    readonly #headers: Record<string, string> = {};
    #opened = { method: '', url: '' };
    open(method: string, url: string): void {
      this.#opened = { method: new Request('https://app.example', { method }).method, url };
    }
    setRequestHeader(name: string, value: string): void {
      this.#headers[name.toLowerCase()] = value;
    }
    send(body?: string): void {
      const credentials = credentialsOf(this.withCredentials);
      requests.push({ ...this.#opened, headers: this.#headers, body: body ?? null, credentials });
    }
  }
  const http = {
    request: (method: string, url: string, options: Options = {}) => {
      requests.push(asked(url, { ...options, method }));
    },
  };
  await runInNewContext(`(async function () {\n${code}\n}).call({ http })`, {
    ...PAGE,
    ...Object.fromEntries(variables.map((name) => [name, name])),
    http,
    fetch: fetchLike,
    axios: (options: Options) => Promise.resolve({ data: library(options) }),
    $: { ajax: library },
    useSWR: (url: string, fetcher: (url: string) => unknown) => {
      fetcher(url);
      return {};
    },
    HttpLink: function HttpLink(options: Options) {
      library({ method: 'POST', ...options });
    },
    XMLHttpRequest: Xhr,
    location: { assign: () => undefined },
    loginUrl: 'https://login.example/',
  });
  const [request] = requests;
  if (request === undefined) throw new Error('the code requests something');
  return request;
}
