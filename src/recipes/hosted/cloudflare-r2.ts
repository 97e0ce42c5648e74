import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { s3Methods, s3Rules } from './s3-rules';

export const cloudflareR2: Recipe = {
  id: 'cloudflare-r2',
  name: 'Cloudflare R2',
  kind: 'hosted',
  language: json,
  place: 'Dashboard: the bucket, Settings > CORS policy',
  command: null,
  everyOrigin: true,
  limit: s3Methods('R2'),
  snippet: (policy) => writeJson(s3Rules(policy)),
  traps: [
    'The dashboard uses these keys. The API and Terraform nest them in `rules[].allowed`.',
    'A change takes up to 30 seconds. Files in the cache of a custom domain keep their old headers until you purge them.',
    'The headers are sent only if the `Origin` of the request matches.',
  ],
  twoLayers: 'Remove Transform Rules or a Worker that add the headers to the same domain.',
  source: 'https://developers.cloudflare.com/r2/buckets/cors/',
  notRun: { writtenOn: '2026-11-21' },
};
