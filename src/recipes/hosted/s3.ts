import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { s3Methods, s3Rules } from './s3-rules';

export const s3: Recipe = {
  id: 's3',
  name: 'Amazon S3',
  kind: 'hosted',
  language: json,
  place: 'Console: the bucket, Permissions > Cross-origin resource sharing',
  command: null,
  everyOrigin: true,
  limit: s3Methods('S3'),
  snippet: (policy) => writeJson(s3Rules(policy)),
  traps: [
    'The console accepts this JSON. The command line requires it inside `{"CORSRules": …}`, and CloudFormation calls two keys `ExposedHeaders` and `MaxAge`.',
    'S3 rejects `OPTIONS` in the list. A preflight that matches no rule gets a 403 `AccessForbidden` with `CORSResponse`.',
    'S3 sends the headers, including `Vary: Origin`, only if the request has an `Origin`. An image that was loaded without `crossorigin` stays in the cache without them. Load it with `crossorigin` everywhere.',
    'A presigned `PUT` requires every signed header in `AllowedHeaders`.',
    "Use the endpoint of the bucket's region, because the redirect from another breaks preflights.",
  ],
  twoLayers:
    'Behind CloudFront, either let S3 send the headers (forward `Origin` and both `Access-Control-Request-` headers), or set a response headers policy that overrides them.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html',
  notRun: { writtenOn: '2026-11-21' },
};
