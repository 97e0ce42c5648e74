import { removeAlsoFromProxy } from '../common-mistakes';
import { code, prose, type Prose } from '../../diagnosis/words/prose';
import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { lines, tabbed } from '../lines';
import type { Policy } from '../policy';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

const LONGEST = 86_400;
const LOOPBACK = /^http:\/\/(?:localhost|127\.[0-9.]+|\[::1\])(?::|$)/;

function limit({ origins, credentials, maxAge }: Policy): Prose | null {
  const insecure = origins.find((origin) => !origin.startsWith('https://') && !LOOPBACK.test(origin));
  if (credentials && insecure !== undefined)
    return prose`jub0bs/cors allows credentials only for https origins by default, and ${code(insecure)} is not one.`;
  return maxAge !== null && maxAge > LONGEST
    ? prose`jub0bs/cors accepts a max-age of at most ${LONGEST} seconds.`
    : null;
}

export const jub0bsCors: Recipe = {
  id: 'jub0bs-cors',
  name: 'Go net/http (jub0bs/cors)',
  kind: 'framework',
  language: go,
  place: 'Where the handler is passed to the server',
  command: 'go get github.com/jub0bs/cors',
  limit,
  snippet: (policy) =>
    lines(
      'corsMiddleware, err := cors.NewMiddleware(cors.Config{',
      tabbed(
        settings(policy, goFields, {
          origins: 'Origins',
          methods: 'Methods',
          requestHeaders: 'RequestHeaders',
          exposeHeaders: 'ResponseHeaders',
          credentials: 'Credentialed',
          maxAge: 'MaxAgeInSeconds',
        }),
      ),
      '})',
      'if err != nil {',
      '\tlog.Fatal(err)',
      '}',
      'handler := corsMiddleware.Wrap(mux)',
    ),
  traps: [
    'Wrap the outermost handler. If you wrap one inside the mux, register its pattern without a method (`/items`, not `GET /items`), or the mux responds to `OPTIONS` with 405.',
    'An unsafe configuration is rejected when the program starts. The error says why.',
    'A failed preflight does not say why unless you call `SetDebug(true)`.',
  ],
  twoLayers: removeAlsoFromProxy('headers that handlers set'),
  source: 'https://pkg.go.dev/github.com/jub0bs/cors#Config',
  notRun: { writtenOn: '2026-11-21' },
};
