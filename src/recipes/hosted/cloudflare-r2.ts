import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { s3Methods, s3Rules } from './s3-rules';

export const cloudflareR2: Recipe = {
  id: 'cloudflare-r2',
  name: 'Cloudflare R2',
  kind: 'hosted',
  language: json,
  place: 'Dashboard: the bucket, Settings, CORS policy',
  command: null,
  limit: s3Methods('R2'),
  snippet: (policy) => writeJson(s3Rules(policy)),
  traps: [
    'The dashboard takes these keys; the API and Terraform nest them in `rules[].allowed`.',
    'A change needs up to half a minute, and files in the cache of a custom domain keep their old headers: purge the cache.',
    'Headers come only on requests with an `Origin` that fits.',
  ],
  twoLayers: 'Remove Transform Rules or a Worker that add the headers to the same domain.',
  source: 'https://developers.cloudflare.com/r2/buckets/cors/',
};
