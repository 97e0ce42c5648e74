import { headersNamed } from '../../fetch-standard/header-list';
import { codeList } from '../words/code-list';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, whole } from './parts/finding-evidence';

/** Not Access-Control-Allow-Origin: a public file may well carry it for those who load it with CORS. */
const NEEDLESS = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
] as const;

function needlessNames({
  message,
  allowOrigin,
  allowsCredentials,
  response,
}: CorsResponse): readonly string[] {
  if (message === 'preflight') return [];
  const isContradiction = allowOrigin === '*' && allowsCredentials;
  return NEEDLESS.filter(
    (name) =>
      headersNamed(response.headers, name).length > 0 &&
      !(isContradiction && name === 'Access-Control-Allow-Credentials'),
  );
}

/** Leave for scripts on a response that was loaded without CORS, where no browser reads it. */
export const needlessCorsHeaders: FindingDefinition<'needless-cors-headers'> = {
  code: 'needless-cors-headers',
  find: ({ responses, diagnosis: { mode } }) => {
    const isWithoutCors = mode.mode === 'no-cors' || mode.mode === 'websocket';
    if (!isWithoutCors) return null;
    const needless = responses.filter((response) => needlessNames(response).length > 0);
    const names = [...new Set(needless.flatMap(needlessNames))];
    if (names.length === 0) return null;
    const what = mode.mode === 'websocket' ? 'a WebSocket' : 'a load without CORS';
    return {
      severity: 'hint',
      title: prose`CORS headers on a response that needs none`,
      risk: prose`No browser reads ${codeList(names)} in the response to ${what}. The server seems to add such headers to every response, even where nobody decided who may read it.`,
      evidence: needless.flatMap((response) =>
        evidenceOf(response, [context('Access-Control-Allow-Origin'), ...needlessNames(response).map(whole)]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Send them only for URLs that scripts of other origins request. Send the lists only in the response to ${code('OPTIONS')}.`,
        changes: needless.flatMap((response) =>
          changesOf(
            response,
            needlessNames(response).flatMap((name) => headerChange(response, name, null)),
          ),
        ),
      },
      knownBy: mode.knownBy,
      because:
        mode.knownBy === 'assumed'
          ? prose`How it was loaded was not recorded. It is inferred from the kind of resource.`
          : null,
    };
  },
};
