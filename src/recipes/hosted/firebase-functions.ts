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
  place: 'Where the function is declared; `handler` is your own',
  command: null,
  limit: ({ credentials }) =>
    credentials
      ? prose`The ${code('cors')} option cannot allow credentials: wrap the handler in the ${code('cors')} package instead, as with Express.`
      : null,
  snippet: ({ origins }) =>
    lines(
      "import { onRequest } from 'firebase-functions/v2/https';",
      '',
      `export const api = onRequest({ cors: [${quotedList(javascript, origins)}] }, handler);`,
    ),
  traps: [
    'It allows all usual methods and every header that a page requests, and exposes none; for more use the `cors` package.',
    '`onRequest` has CORS off by default, `onCall` allows every origin.',
    'A function that is not public is refused by IAM before your code runs, without headers: give `allUsers` the invoker role, or call with a token from a server.',
    'A wrong region or name is a 404 without headers.',
  ],
  twoLayers: 'Remove the `cors` package from the handler and headers of Firebase Hosting for the same path.',
  source: 'https://firebase.google.com/docs/functions/http-events#configure_cors',
};
