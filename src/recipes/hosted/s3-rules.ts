import type { Data } from '../languages/data-writers';
import { onlyMethods } from '../limits';
import type { WrittenPolicy } from '../stack-defaults';

/** The rules that S3, and those who speak its API, read. */
export function s3Rules(policy: WrittenPolicy): Data {
  return [
    {
      AllowedOrigins: policy.origins,
      AllowedMethods: policy.methods,
      AllowedHeaders: policy.requestHeaders,
      ExposeHeaders: policy.exposeHeaders,
      MaxAgeSeconds: policy.maxAge ?? undefined,
    },
  ];
}

export const s3Methods = (what: string): ReturnType<typeof onlyMethods> =>
  onlyMethods(what, ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']);
