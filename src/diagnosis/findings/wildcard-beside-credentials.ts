import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import { evidenceOf, whole } from './parts/finding-evidence';

/** `*` never counts with credentials, so the two contradict each other. */
export const wildcardBesideCredentials: FindingDefinition<'wildcard-beside-credentials'> = {
  code: 'wildcard-beside-credentials',
  find: ({ responses, diagnosis }) => {
    // Where that is what blocked the request, the cause says it all.
    if (diagnosis.causes.some(({ code: cause }) => cause === 'allow-origin-wildcard-with-credentials'))
      return null;
    const both = responses.filter(
      ({ allowOrigin, allowsCredentials }) => allowOrigin === '*' && allowsCredentials,
    );
    if (both.length === 0) return null;
    return {
      severity: 'hint',
      title: prose`Credentials are allowed with ${code('*')}, which has no effect`,
      risk: prose`Browsers do not accept ${code('*')} for a request with credentials, so ${code('Access-Control-Allow-Credentials: true')} allows nothing here. If somebody then makes it work by echoing the ${code('Origin')}, any site can read the response as the signed-in user.`,
      evidence: both.flatMap((response) =>
        evidenceOf(response, [
          whole('Access-Control-Allow-Origin'),
          whole('Access-Control-Allow-Credentials'),
        ]),
      ),
      witnesses: [],
      remedy: {
        text: prose`For public data, remove ${code('Access-Control-Allow-Credentials')}. For data of signed-in users, send the origins that may read it instead of ${code('*')}.`,
        changes: both.flatMap((response) =>
          changesOf(response, headerChange(response, 'Access-Control-Allow-Credentials', null)),
        ),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
