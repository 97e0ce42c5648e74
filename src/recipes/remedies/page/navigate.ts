import { line, url } from '../code';
import { remedyOf } from '../remedy';
import type { Remedy } from '../remedy';

/** Sends the visitor to a page that a server names, in place of a request that it redirects there. */
export const toNamedPage = (from: string, method: string): readonly Remedy[] =>
  remedyOf('In the page', 'Way', [
    {
      id: 'navigate',
      name: 'navigate',
      place: null,
      code: {
        language: 'javascript',
        lines: [
          line`// The server responds with JSON such as { "url": "https://…" }, not with a redirect.`,
          line`const response = await fetch(${url(from)}${method === 'POST' ? ", { method: 'POST' }" : ''});`,
          line`location.assign((await response.json()).url);`,
        ],
      },
    },
    {
      id: 'form',
      name: 'form',
      place: null,
      code: {
        language: 'html',
        lines: [
          line`<form action=${url(from)} method=${method === 'POST' ? '"post"' : '"get"'}>`,
          line`  <button>Continue</button>`,
          line`</form>`,
        ],
      },
    },
  ]);

/** Reads a file by a URL that a server names, in place of one that it redirects to. */
export const byNamedUrl = (from: string): readonly Remedy[] =>
  remedyOf('Then in the page', 'Way', [
    {
      id: 'fetch',
      name: 'fetch',
      place: null,
      code: {
        language: 'javascript',
        lines: [
          line`// The server responds with JSON such as { "url": "https://…" }, not with a redirect.`,
          line`const { url } = await (await fetch(${url(from)})).json();`,
          line`const file = await fetch(url);`,
        ],
      },
    },
  ]);

/** Sends the visitor to the login of the server when a script is told that nobody is signed in. */
export const toLogin = (api: string): readonly Remedy[] =>
  remedyOf('Then in the page', 'Way', [
    {
      id: 'navigate',
      name: 'navigate',
      place: null,
      code: {
        language: 'javascript',
        lines: [
          line`const response = await fetch(${url(api)}, { credentials: 'include' });`,
          line`if (response.status === 401) location.assign(loginUrl);`,
        ],
      },
    },
  ]);
