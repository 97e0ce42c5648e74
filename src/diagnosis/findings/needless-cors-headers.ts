import { headersNamed } from '../../fetch-standard/header-list';
import { codeList } from '../causes/parts/wording';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/answer-change';
import type { CorsAnswer } from './parts/cors-answers';
import { context, evidenceOf, whole } from './parts/finding-evidence';

/** Not Access-Control-Allow-Origin: a public file may well carry it for those who load it with CORS. */
const NEEDLESS = [
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
] as const;

function needlessNames({ kind, allowOrigin, allowsCredentials, response }: CorsAnswer): readonly string[] {
  if (kind === 'preflight') return [];
  const isContradiction = allowOrigin === '*' && allowsCredentials;
  return NEEDLESS.filter(
    (name) =>
      headersNamed(response.headers, name).length > 0 &&
      !(isContradiction && name === 'Access-Control-Allow-Credentials'),
  );
}

/** Leave for scripts on an answer that was loaded without CORS, where no browser reads it. */
export const needlessCorsHeaders: FindingDefinition<'needless-cors-headers'> = {
  code: 'needless-cors-headers',
  find: ({ answers, diagnosis: { mode } }) => {
    const isWithoutCors = mode.mode === 'no-cors' || mode.mode === 'websocket';
    if (!isWithoutCors) return null;
    const needless = answers.filter((answer) => needlessNames(answer).length > 0);
    const names = [...new Set(needless.flatMap(needlessNames))];
    if (names.length === 0) return null;
    const what = mode.mode === 'websocket' ? 'a WebSocket' : 'a load without CORS';
    return {
      severity: 'hint',
      title: prose`CORS headers on an answer that needs none`,
      risk: prose`No browser reads ${codeList(names)} on the answer to ${what}: they seem to be put on everything, also where nobody decided who may read it.`,
      evidence: needless.flatMap((answer) =>
        evidenceOf(answer, [context('Access-Control-Allow-Origin'), ...needlessNames(answer).map(whole)]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Set them for the addresses that scripts of other origins call, and there the lists on the answer to ${code('OPTIONS')} only.`,
        changes: needless.flatMap((answer) =>
          changesOf(
            answer,
            needlessNames(answer).flatMap((name) => headerChange(answer, name, null)),
          ),
        ),
      },
      knownBy: mode.knownBy,
      because:
        mode.knownBy === 'assumed' ? prose`How it was loaded was not seen but taken from its kind.` : null,
    };
  },
};
