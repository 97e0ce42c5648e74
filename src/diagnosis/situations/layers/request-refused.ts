import { getHeader } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { sentHeaders } from '../../causes/parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf, sentIfPresent } from '../parts/lines';
import { REQUEST_CHECKS, type RequestCheck } from '../platforms/request-checks';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, type SituationScene } from '../situation-scene';

/** What the check looked at, as the browser sent it; null where it sent nothing that could be refused. */
function refusedValue(scene: SituationScene, { looksAt }: RequestCheck): string | null {
  if (looksAt === 'Host') return parseUrl(scene.url)?.host ?? null;
  const sent = getHeader(sentHeaders(scene), looksAt);
  return looksAt === 'Sec-Fetch-Site' && sent === 'same-origin' ? null : sent;
}

function fits(scene: SituationScene, { status, bytes, headers, isUntyped, spares }: RequestCheck): boolean {
  if (spares?.includes(scene.stage === 'preflight' ? 'OPTIONS' : scene.method) === true) return false;
  if (scene.response?.status !== status || responseHeader(scene, 'Content-Length') !== String(bytes))
    return false;
  if (isUntyped && responseHeader(scene, 'Content-Type') !== null) return false;
  return headers.every(({ header, value }) => value.test(responseHeader(scene, header) ?? ''));
}

/**
 * Applies where a refusal has the size and the headers of a known check of `Host`, `Origin` or `Sec-Fetch-Site`, whether
 * CORS let it through or not. The backend's. No other refusal tells whether such a check made it.
 */
export const requestRefused: SituationDefinition<'request-refused'> = {
  code: 'request-refused',
  covers: [
    'options-behind-authentication',
    'error-without-headers',
    'never-configured',
    'headers-on-other-routes',
    'mcp-origin',
    'origin-check',
  ],
  find: (scene) => {
    const { diagnosis, method, origin, stage } = scene;
    const isReadable = diagnosis.verdict === 'allowed' && diagnosis.mode.mode === 'cors';
    if (!isReadable && !isFirst(scene, 'allow-origin-missing', 'preflight-status')) return null;
    const check = REQUEST_CHECKS.find((one) => fits(scene, one));
    if (check === undefined) return null;
    const value = refusedValue(scene, check);
    if (value === null || origin === 'null') return null;
    const { name, looksAt, body, todo } = check;
    const what = stage === 'preflight' ? prose`the preflight` : prose`the ${code(method)}`;
    const hidden = isReadable ? [] : prose` It does this before any CORS code runs.`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      reach: prose`A check of ${name} likely refused ${what} before any handler ran`,
      evidence: [
        ...(looksAt === 'Sec-Fetch-Site' ? sentIfPresent(scene, looksAt) : []),
        ...linesOf(scene, true),
        ...linesIfPresent(scene, 'Content-Length'),
      ],
      witnesses: [],
      happened: prose`${name} likely refused ${what} because of its ${code(looksAt)} header (${code(value)}), as the status and the size of the response suggest.${hidden}`,
      settle: prose`Send the request with curl. The body then says ${code(body)}.`,
      todo: todo(looksAt === 'Sec-Fetch-Site' ? (origin ?? value) : value),
    };
  },
};
