import { code, prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Words in URLs by which filter lists know analytics and advertising. */
const LISTED_WORD =
  /(?:^|[^a-z])(ads?|adserver|analytics|beacon|collect|doubleclick|metrics|pixel|segment|sentry|stats|telemetry|track(?:er|ing)?)(?=$|[^a-z])/i;

/** Applies where something inside the browser stopped the request, as blockers do by words in URLs. The user's. */
export const blockedByClient: SituationDefinition<'blocked-by-client'> = {
  code: 'blocked-by-client',
  covers: [],
  find: (facts) => {
    if (!isFirst(facts, 'blocked-by-extension') || facts.cause === null) return null;
    const word = LISTED_WORD.exec(facts.url.slice(0, 2_000))?.[1];
    const why = word === undefined ? [] : prose`, likely because of ${code(word)} in its URL`;
    return {
      owner: 'user',
      knownBy: 'assumed',
      evidence: facts.cause.evidence,
      witnesses: [],
      happened: prose`A content blocker in this browser stopped the request to ${code(hostOf(facts.url))}${why}. The server never received it.`,
      confirm: prose`Open the page in a profile without extensions. If the request works there, a blocker stopped it here.`,
      todo: prose`Allow the site in the blocker. Visitors use blockers too, so make the page work without this request, or rename the URL.`,
    };
  },
};
