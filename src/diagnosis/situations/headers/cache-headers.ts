import { headerListLines } from '../parts/lines';
import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Headers with which scripts request a fresh response. */
const OF_CACHES = /^(?:cache-control|pragma|expires)$/;

/** Applies where nothing is refused but headers that request a fresh response from caches. The page's: it can omit them. */
export const cacheHeaders: SituationDefinition<'cache-headers'> = {
  code: 'cache-headers',
  covers: ['header-list-short'],
  find: (facts) => {
    if (!isRefused(facts)) return null;
    const { causes } = facts.diagnosis;
    const names = causes.flatMap(({ failure }) =>
      failure.code === 'header-not-allowed' && OF_CACHES.test(failure.name) ? [failure.name] : [],
    );
    if (names.length === 0 || names.length < causes.length) return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: headerListLines(facts),
      witnesses: [],
      happened: prose`The script, or its HTTP client, sets ${codeList(names)} to get a fresh response. The server refuses nothing else.`,
      todo: prose`Do not set ${codeList(names)}. ${code("cache: 'no-store'")} in ${code('fetch()')} does the same without a preflight. In axios-cache-interceptor, set ${code('cacheTakeover: false')}. Or, if the server is yours, let it allow ${codeList(names)}.`,
    };
  },
};
