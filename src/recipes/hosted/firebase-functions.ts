import { code, prose } from '../../diagnosis/words/prose';
import { javascript } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const firebaseFunctions: Recipe = {
  id: 'firebase-functions',
  name: 'Firebase Functions (second generation)',
  kind: 'hosted',
  language: javascript,
  place: 'Where the function is declared, with your own `handler`',
  command: null,
  limit: ({ credentials }) =>
    credentials
      ? prose`The ${code('cors')} option cannot allow credentials. Wrap the handler in the ${code('cors')} package instead, as in Express.`
      : null,
  snippet: ({ origins }) =>
    lines(
      "import { onRequest } from 'firebase-functions/v2/https';",
      '',
      `export const api = onRequest({ cors: [${quotedList(javascript, origins)}] }, handler);`,
    ),
  traps: [
    'The `cors` option allows all common methods and every request header, and exposes no response header. If you need more, use the `cors` package.',
    'By default, `onRequest` has no CORS, and `onCall` allows every origin.',
    'If a function is not public, IAM refuses the request before your code runs, without CORS headers. Grant the invoker role to `allUsers`, or call the function with a token from a server.',
    'A wrong region or name causes a 404 without CORS headers.',
  ],
  twoLayers: 'Remove the `cors` package from the handler, and headers of Firebase Hosting for the same path.',
  source: 'https://firebase.google.com/docs/functions/http-events#configure_cors',
  notRun: { writtenOn: '2026-11-21' },
};
