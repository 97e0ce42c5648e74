import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import { onlyOneOrigin } from '../limits';
import type { Recipe } from '../recipe';
import { fixedHeaders } from '../fixed-headers';

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
    'This is only for files. A function or a Cloud Run service behind a rewrite responds to preflights itself.',
    'Redirects, including those for slashes, come before everything else and break preflights.',
    'If a rewrite maps a path of this site to the API, requests are same-origin and need no CORS.',
  ],
  twoLayers: 'If a function behind a rewrite sends the headers, remove them here.',
  source: 'https://firebase.google.com/docs/hosting/full-config#headers',
  notRun: { writtenOn: '2026-11-21' },
};
