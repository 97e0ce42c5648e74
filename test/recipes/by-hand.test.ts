import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { corsCheck } from '../../src/fetch-standard/cors-check';
import { checkPreflightResponse } from '../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../src/fetch-standard/engines';
import type { HeaderList } from '../../src/fetch-standard/header-list';
import type { Policy } from '../../src/recipes/policy';
import { actualResponse, preflightResponse } from '../../src/recipes/policy-headers';
import { recipeNamed } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { POLICIES, SERVER } from './policies';

const FOREIGN = 'https://foreign-origin.example';

type Requested = { readonly origin: string; readonly preflightFor: string | null };
type Responded = { readonly status: number; readonly headers: HeaderList };
/** Runs a snippet around a handler that returns a 500, which a page must be able to read as well. */
type Server = (text: string, requested: Requested) => Promise<Responded>;

function requestOf({ origin, preflightFor }: Requested): Request {
  const headers = new Headers({ Origin: origin });
  if (preflightFor !== null) headers.set('Access-Control-Request-Method', preflightFor);
  return new Request('https://api.example.com/api/items', {
    method: preflightFor === null ? 'GET' : 'OPTIONS',
    headers,
  });
}

const listOf = (headers: Iterable<[string, string]>): HeaderList =>
  Array.from(headers, ([name, value]) => ({ name, value }));
const web = { Headers, Request, Response, console: { error: () => undefined } };

/** What the snippet exports by default or as `name`, turned into a plain script. */
function run(text: string, globals: object, name: string): unknown {
  const script = text
    .replace(/^import .*$/gm, '')
    .replace(/^export default /m, 'exported = ')
    .replace(/^export /gm, '');
  return runInNewContext(`let exported;\n${script}\n;exported ?? ${name}`, { ...web, ...globals });
}

const respondedWith = (response: Response): Responded => ({
  status: response.status,
  headers: listOf(response.headers),
});

const failing = (): Promise<Response> => Promise.reject(new Error('down'));

type Handler = (request: Request) => Promise<Response>;

function first<T>([served]: readonly T[]): T {
  if (served === undefined) throw new Error('nothing is served');
  return served;
}

const onDeno: Server = async (text, requested) => {
  const served: Handler[] = [];
  run(text, { route: failing, Deno: { serve: (handler: Handler) => served.push(handler) } }, 'null');
  return respondedWith(await first(served)(requestOf(requested)));
};

const servers: Readonly<Record<string, Server>> = {
  'cloudflare-workers': async (text, requested) => {
    const worker = run(text, { route: failing }, 'null') as {
      fetch: (request: Request) => Promise<Response>;
    };
    return respondedWith(await worker.fetch(requestOf(requested)));
  },
  supabase: onDeno,
  deno: onDeno,
  bun: async (text, requested) => {
    const served: { fetch: Handler }[] = [];
    run(
      text,
      { route: failing, Bun: { serve: (options: { fetch: Handler }) => served.push(options) } },
      'null',
    );
    return respondedWith(await first(served).fetch(requestOf(requested)));
  },
  astro: async (text, requested) => {
    const onRequest = run(text, {}, 'onRequest') as (
      context: object,
      next: () => Promise<Response>,
    ) => Promise<Response>;
    const request = requestOf(requested);
    return respondedWith(await onRequest({ request, url: new URL(request.url) }, failing));
  },
  sveltekit: async (text, requested) => {
    const handle = run(text, {}, 'handle') as (input: object) => Promise<Response>;
    const request = requestOf(requested);
    const event = { request, url: new URL(request.url) };
    return respondedWith(await handle({ event, resolve: () => new Response(null, { status: 500 }) }));
  },
  'react-router': async (text, requested) => {
    const [cors] = run(text, {}, 'middleware') as [
      (input: object, next: () => Response) => Promise<Response>,
    ];
    return respondedWith(
      await cors({ request: requestOf(requested) }, () => new Response(null, { status: 500 })),
    );
  },
  nextjs: async (text, requested) => {
    const NextResponse = { next: () => new Response(null, { status: 500 }) };
    const proxy = run(text, { NextResponse }, 'proxy') as (request: Request) => Response;
    return respondedWith(proxy(requestOf(requested)));
  },
  vercel: async (text, requested) => {
    const next = (init: ResponseInit) => new Response(null, { ...init, status: 500 });
    const middleware = run(text, { next }, 'null') as (request: Request) => Response;
    return respondedWith(middleware(requestOf(requested)));
  },
  'aws-lambda-proxy': async (text, { origin, preflightFor }) => {
    const handler = run(text, { route: failing }, 'handler') as (
      event: object,
    ) => Promise<{ statusCode: number; headers: Record<string, string> }>;
    const httpMethod = preflightFor === null ? 'GET' : 'OPTIONS';
    const { statusCode, headers } = await handler({ httpMethod, headers: { Origin: origin } });
    return { status: statusCode, headers: listOf(Object.entries(headers)) };
  },
  'express-by-hand': async (text, requested) => {
    const headers = new Headers();
    let status = 500;
    const request = requestOf(requested);
    const response = {
      vary: (name: string) => headers.append('Vary', name),
      set: (name: string, value: string) => headers.set(name, value),
      sendStatus: (sent: number) => (status = sent),
    };
    const app = {
      use: (handler: (req: object, res: object, next: () => void) => void) => {
        const req = { method: request.method, get: (name: string) => request.headers.get(name) ?? undefined };
        handler(req, response, () => undefined);
      },
    };
    run(text, { app }, 'null');
    return { status, headers: listOf(headers) };
  },
};

function textOf(id: string, policy: Policy): string {
  const recipe = recipeNamed(id);
  if (recipe === null) throw new Error(`no recipe ${id}`);
  const rendered = renderRecipe(recipe, policy, SERVER);
  if (rendered.kind === 'refused') throw new Error(plainText(rendered.why));
  return rendered.snippets.map(({ text }) => text).join('\n');
}

/** What every engine would object to, of the preflight response and of the response that the page reads. */
function objections(
  policy: Policy,
  origin: string,
  preflight: Responded,
  actual: Responded,
): readonly string[] {
  const unsafeHeaders = policy.requestHeaders.map((name) => ({ name, value: 'x', why: null }));
  return Object.values(ENGINES).flatMap((engine) => {
    const common = { origin, tainted: false, credentials: policy.credentials, engine, repeatsMerged: false };
    const [method] = policy.methods;
    const requested = { useCorsPreflight: true, toOwnOrigin: false };
    return [
      ...checkPreflightResponse({ ...common, ...preflight, ...requested, method, unsafeHeaders }).failures,
      ...corsCheck({ ...common, headers: actual.headers }).failures,
    ].map(({ code }) => `${engine.name}: ${code}`);
  });
}

const policies = Object.entries(POLICIES);

describe('the headers that a policy comes to', () => {
  it.each(policies)('satisfy the rules of every engine: %s', (_what, policy) => {
    for (const origin of policy.origins) {
      const preflight = { status: 204, headers: preflightResponse(policy, origin) };
      const actual = { status: 200, headers: actualResponse(policy, origin) };
      expect(objections(policy, origin, preflight, actual)).toEqual([]);
    }
  });
});

describe.each(Object.entries(servers))('the code for %s', (id, serve) => {
  it.each(policies)('lets the origins in, an error included, and no other: %s', async (_what, policy) => {
    const text = textOf(id, policy);
    const [preflightFor] = policy.methods;
    for (const origin of policy.origins) {
      const preflight = await serve(text, { origin, preflightFor });
      const actual = await serve(text, { origin, preflightFor: null });
      expect(objections(policy, origin, preflight, actual)).toEqual([]);
      expect(actual.status).toBe(500);
    }
    for (const requested of [preflightFor, null]) {
      const { headers } = await serve(text, { origin: FOREIGN, preflightFor: requested });
      const names = headers.map(({ name }) => name.toLowerCase());
      expect(names).not.toContain('access-control-allow-origin');
      expect(names).toContain('vary');
    }
  });
});
