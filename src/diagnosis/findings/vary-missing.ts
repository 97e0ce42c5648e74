import { getHeader } from '../../fetch-standard/header-list';
import { isOkStatus } from '../../fetch-standard/status';
import { variesByOrigin } from '../fix/response-edit';
import { mayBeStored } from '../reading/response/may-be-stored';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, varyChange } from './parts/response-change';
import { allowedTuple } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, whole } from './parts/finding-evidence';
import { firstOfEach, witnessesOf } from './parts/other-responses';

const said = ({ response }: CorsResponse, name: string): string => getHeader(response.headers, name) ?? '';

const isRead = ({ method }: CorsResponse): boolean => method === 'GET' || method === 'HEAD';

const isCacheable = ({ method, response }: CorsResponse): boolean =>
  mayBeStored(method, response) && isOkStatus(response.status);

/** The line that shows that a cache between browser and server keeps the response, or is told to; null without one. */
function sharedCache(response: CorsResponse): string | null {
  if (/^\d+$/.test(said(response, 'Age'))) return 'Age';
  const hit = ['X-Cache', 'CF-Cache-Status'].find((name) => /\bhit\b/i.test(said(response, name)));
  if (hit !== undefined) return hit;
  return /\b(?:public|s-maxage)\b/i.test(said(response, 'Cache-Control')) ? 'Cache-Control' : null;
}

/** The response allows one origin, and does not say that others get another one. */
export const varyMissing: FindingDefinition<'vary-missing'> = {
  code: 'vary-missing',
  find: ({ responses, ofEndpoint }) => {
    const bare = responses.filter(
      (response) =>
        response.message === 'response' &&
        allowedTuple(response) !== null &&
        isCacheable(response) &&
        !variesByOrigin(response.response.headers),
    );
    const [first] = bare;
    if (first?.allowOrigin === undefined || first.allowOrigin === null) return null;
    const differing = firstOfEach(
      ofEndpoint(first).filter(
        (other) =>
          other.message === 'response' &&
          isRead(other) &&
          isOkStatus(other.response.status) &&
          other.requestOrigin !== first.requestOrigin &&
          other.allowOrigin !== first.allowOrigin,
      ),
      ({ requestOrigin }) => requestOrigin ?? '',
    );
    const isAlone = ofEndpoint(first).every(({ requestOrigin }) => requestOrigin === first.requestOrigin);
    const cache = bare.map(sharedCache).find((name) => name !== null) ?? null;
    const depends = differing.length > 0;
    return {
      severity: depends || cache !== null ? 'medium' : 'hint',
      title: prose`${code('Vary: Origin')} is missing`,
      risk: prose`The response allows ${code(first.allowOrigin)}, and caches may store it. If a cache returns it to a page of another origin, that page's request fails. Such failures come and go until the stored response expires.`,
      evidence: bare.flatMap((response) =>
        evidenceOf(response, [
          context('Access-Control-Allow-Origin'),
          whole('Vary'),
          ...(cache === null ? [] : [context(cache)]),
        ]),
      ),
      witnesses: witnessesOf(differing),
      remedy: {
        text: prose`Send ${code('Vary: Origin')} with every response at this URL, including those to requests without ${code('Origin')}.`,
        changes: bare.flatMap((response) => changesOf(response, varyChange(response))),
      },
      knownBy: depends ? 'derived' : 'assumed',
      because: depends
        ? prose`Requests from other origins to this endpoint got a different value.`
        : prose`${isAlone ? 'Only one origin was recorded here.' : 'Every origin that was recorded here got the same value.'} A server that always sends this origin needs no ${code('Vary')}. To confirm, send a request with another ${code('Origin')}.`,
    };
  },
};
