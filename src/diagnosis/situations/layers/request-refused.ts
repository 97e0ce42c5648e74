import { getHeader } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { sentHeaders } from '../../causes/parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf, sentIfPresent } from '../parts/lines';
import { REQUEST_CHECKS, type RequestCheck } from '../platforms/request-checks';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst, type SituationFacts } from '../situation-facts';

/** What the check looked at, as the browser sent it; null where it sent nothing that could be refused. */
function refusedValue(facts: SituationFacts, { looksAt }: RequestCheck): string | null {
  if (looksAt === 'Host') return parseUrl(facts.url)?.host ?? null;
  const sent = getHeader(sentHeaders(facts), looksAt);
  return looksAt === 'Sec-Fetch-Site' && sent === 'same-origin' ? null : sent;
}

function fits(facts: SituationFacts, { status, bytes, headers, isUntyped, spares }: RequestCheck): boolean {
  if (spares?.includes(facts.stage === 'preflight' ? 'OPTIONS' : facts.method) === true) return false;
  if (facts.response?.status !== status || responseHeader(facts, 'Content-Length') !== String(bytes))
    return false;
  if (isUntyped && responseHeader(facts, 'Content-Type') !== null) return false;
  return headers.every(({ header, value }) => value.test(responseHeader(facts, header) ?? ''));
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
  find: (facts) => {
    const { diagnosis, method, origin, stage } = facts;
    const isReadable = diagnosis.verdict === 'allowed' && diagnosis.mode.mode === 'cors';
    if (!isReadable && !isFirst(facts, 'allow-origin-missing', 'preflight-status')) return null;
    const check = REQUEST_CHECKS.find((one) => fits(facts, one));
    if (check === undefined) return null;
    const value = refusedValue(facts, check);
    if (value === null || origin === 'null') return null;
    const { name, looksAt, body, todo } = check;
    const what = stage === 'preflight' ? prose`the preflight` : prose`the ${code(method)}`;
    const hidden = isReadable ? [] : prose` It does this before any CORS code runs.`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      reach: prose`A check of ${name} likely refused ${what} before any handler ran`,
      evidence: [
        ...(looksAt === 'Sec-Fetch-Site' ? sentIfPresent(facts, looksAt) : []),
        ...linesOf(facts, true),
        ...linesIfPresent(facts, 'Content-Length'),
      ],
      witnesses: [],
      happened: prose`${name} likely refused ${what} because of its ${code(looksAt)} header (${code(value)}), as the status and the size of the response suggest.${hidden}`,
      confirm: prose`Send the request with curl. The body then says ${code(body)}.`,
      todo: todo(looksAt === 'Sec-Fetch-Site' ? (origin ?? value) : value),
    };
  },
};
