import { ENGINES } from '../../src/fetch-standard/engines';
import { httpRedirectFetch, type RedirectInput } from '../../src/fetch-standard/http-redirect-fetch';
import type { Origin } from '../../src/fetch-standard/origin';

/** The origin of the page. */
export const A: Origin = { kind: 'tuple', scheme: 'https', host: 'a.example', port: null };
export const location = (...values: readonly string[]) =>
  values.map((value) => ({ name: 'Location', value }));

/** Judges a redirect from https://b.example that is followed but for what the test changes. */
export const run = (input: Partial<RedirectInput>): ReturnType<typeof httpRedirectFetch> =>
  httpRedirectFetch({
    origin: A,
    mode: 'cors',
    tainting: 'cors',
    method: 'GET',
    urls: ['https://b.example/start'],
    status: 302,
    headers: location('https://b.example/next'),
    redirectMode: 'follow',
    streamBody: false,
    engine: ENGINES.standard,
    ...input,
  });
