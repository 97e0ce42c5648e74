import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import { onlyOneOrigin } from '../limits';
import type { Recipe } from '../recipe';
import { fixedHeaders } from './fixed-headers';

export const firebaseHosting: Recipe = {
  id: 'firebase-hosting',
  name: 'Firebase Hosting (files)',
  kind: 'hosted',
  language: json,
  place: '`firebase.json`',
  command: 'firebase deploy --only hosting',
  limit: onlyOneOrigin('Firebase Hosting'),
  snippet: (policy, server) =>
    writeJson({
      hosting: {
        headers: [
          {
            source: `${server.prefix}/**`,
            headers: fixedHeaders(policy).map(({ name, value }) => ({ key: name, value })),
          },
        ],
      },
    }),
  traps: [
    'It is meant for files: a rewrite to a function or to Cloud Run responds to preflights itself.',
    'Redirects, those for slashes too, come before everything and break preflights.',
    'A rewrite of the same path to the API makes it same-origin, and no CORS is needed at all.',
  ],
  twoLayers: 'Where a function behind a rewrite sends the headers, remove them here.',
  source: 'https://firebase.google.com/docs/hosting/full-config#headers',
};
