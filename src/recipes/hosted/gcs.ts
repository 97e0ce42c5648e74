import { code, prose } from '../../diagnosis/words/prose';
import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const gcs: Recipe = {
  id: 'gcs',
  name: 'Google Cloud Storage and Firebase Storage',
  kind: 'hosted',
  language: json,
  place: '`cors.json`, applied with the command',
  command: 'gcloud storage buckets update gs://BUCKET --cors-file=cors.json',
  everyOrigin: true,
  limit: ({ credentials }) =>
    credentials
      ? prose`Cloud Storage has no setting that allows credentials. Leave cookies out of the request (${code('credentials: "omit"')}), and use signed URLs or a token.`
      : null,
  snippet: ({ origins, methods, requestHeaders, exposeHeaders, maxAge }) =>
    writeJson([
      {
        origin: origins,
        method: methods,
        responseHeader: [...new Set([...requestHeaders, ...exposeHeaders])],
        maxAgeSeconds: maxAge ?? undefined,
      },
    ]),
  traps: [
    '`responseHeader` lists both the headers that a page may send and the headers that it may read.',
    'The rules apply to the XML and JSON APIs (`storage.googleapis.com`), but not to `storage.cloud.google.com`, which requires a login.',
    'The first rule that matches the origin and the method applies, so the order matters.',
    'Cached responses keep their old headers until `max-age` has passed.',
  ],
  twoLayers: 'Behind a load balancer with a backend bucket, do not add the headers there too.',
  source: 'https://docs.cloud.google.com/storage/docs/using-cors',
  notRun: { writtenOn: '2026-11-21' },
};
