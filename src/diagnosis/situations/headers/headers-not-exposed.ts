import { isHeaderExposed } from '../../../fetch-standard/cors-exposed';
import { codeList } from '../../words/code-list';
import { engineOf } from '../../reading/engine-of';
import { code, prose } from '../../words/prose';
import { hiddenWantedHeaders } from '../parts/hidden-headers';
import { linesIfPresent } from '../parts/lines';
import { readErrorBody } from '../parts/read-error-body';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameApiAndClient, sightingOf } from '../situation-facts';

/** Headers that servers send for scripts to read and browsers do not show them by default. */
const FOR_SCRIPTS =
  /^(?:content-disposition|link|location|retry-after|www-authenticate|x-total-count|x-pagination|x-?ratelimit-(?:limit|remaining|reset|policy)|ratelimit(?:-policy)?|upload-(?:offset|length)|etag)$/i;

/** Statuses with which a header matters to the script, where it does not always. */
const ONLY_WITH: readonly (readonly [name: RegExp, statuses: readonly number[]])[] = [
  [/^location$/i, [201, 202]],
  [/^www-authenticate$/i, [401]],
  [/^retry-after$/i, [429, 503]],
  [/^etag$/i, []],
];

const matters = (name: string, status: number): boolean =>
  ONLY_WITH.every(([pattern, statuses]) => !pattern.test(name) || statuses.includes(status));

/** Applies where an allowed response carries headers meant for scripts that it does not expose. The backend's. */
export const headersNotExposed: SituationDefinition<'headers-not-exposed'> = {
  code: 'headers-not-exposed',
  covers: [],
  find: (facts) => {
    const { diagnosis, response, exchange, hopData } = facts;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || response === null) return null;
    if (exchange.type !== 'xmlhttprequest') return null;
    const isIncluded = diagnosis.credentials.mode === 'include';
    const wanted = hiddenWantedHeaders(response, exchange, diagnosis);
    const self = sightingOf(facts);
    const failed = wanted.flatMap((one) => {
      const later = sameApiAndClient(facts)
        .filter(({ time }) => time > hopData.time)
        .find((request) => one.wanted.isMissedBy(request, self));
      return later === undefined ? [] : [{ ...one, later }];
    });
    const forScripts = response.headers
      .map(({ name }) => name)
      .filter((name) => FOR_SCRIPTS.test(name) && matters(name, response.status))
      .filter((name) => !isHeaderExposed(name, response.headers, isIncluded, engineOf(exchange)));
    const repeated = wanted.filter((one) => one.wanted.isAlwaysNeeded).map((one) => one.written);
    const hidden = [...new Set([...failed.map((one) => one.written), ...repeated, ...forScripts])];
    if (hidden.length === 0) return null;
    const them = hidden.length === 1 ? 'it' : 'them';
    const [first] = failed;
    const found = {
      owner: 'backend',
      knownBy: 'assumed',
      // What a session id or a token says is nobody's business.
      evidence: linesIfPresent(facts, 'Access-Control-Expose-Headers'),
      names: hidden,
      todo: prose`Let the server send ${code(`Access-Control-Expose-Headers: ${hidden.join(', ')}`)}.`,
    } as const;
    return first === undefined
      ? {
          ...found,
          witnesses: [],
          happened: prose`CORS allows this response, but the script cannot read ${codeList(hidden)} because the server does not expose ${them}.`,
          confirm: prose`This matters only if the script uses ${them}: ${code('response.headers.get(…)')} returns ${code('null')}.`,
        }
      : {
          ...found,
          witnesses: [witnessOf(first.later, null)],
          happened: prose`CORS allows this response, but the script cannot read ${codeList(hidden)} because the server does not expose ${them}. ${first.wanted.laterRequest} got a ${first.later.response?.status ?? 400}, likely for that reason.`,
          confirm: readErrorBody(
            first.later.response?.status ?? 400,
            facts.history?.diagnosisOf(first.later.exchange).verdict ?? null,
            facts.exchange.browser,
          ),
        };
  },
};
