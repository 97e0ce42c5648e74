import { extractHeaderListValues } from '../../fetch-standard/extract-header-list-values';
import { getHeader } from '../../fetch-standard/header-list';
import { codeList } from '../words/code-list';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import type { CorsResponse } from './parts/cors-responses';
import { evidenceOf, markFirst } from './parts/finding-evidence';

/** Names that carry what lets somebody in. Not `x-csrf-token`, which is given to the page on purpose. */
const SECRET =
  /^(?:set-cookie2?|(?:x-|proxy-)?authorization|(?:x-)?(?:[a-z]+-)?(?:auth|access|refresh|id|session|security|bearer|api|user|jwt)[-_]?token|(?:x-)?(?:api|access|secret)[-_]?key|(?:x-)?(?:jwt|session(?:[-_]?id)?|password|secret|client[-_]secret))$/i;

const NEVER_GIVEN = /^set-cookie2?$/i;

const EXPOSE = 'Access-Control-Expose-Headers';

const isSecret = (name: string): boolean => SECRET.test(name);

function listed({ message, response }: CorsResponse): readonly string[] {
  const list = extractHeaderListValues(EXPOSE, response.headers);
  return message === 'response' && list.kind === 'list' ? list.values : [];
}

/** Headers that let somebody in are handed to the scripts of other origins. */
export const secretExposed: FindingDefinition<'secret-exposed'> = {
  code: 'secret-exposed',
  find: ({ responses }) => {
    const exposing = responses.filter((response) => listed(response).some(isSecret));
    const names = [...new Set(exposing.flatMap((response) => listed(response).filter(isSecret)))];
    if (names.length === 0) return null;
    const isGiven = exposing.some(({ response, ...more }) =>
      listed({ response, ...more }).some(
        (name) => isSecret(name) && !NEVER_GIVEN.test(name) && getHeader(response.headers, name) !== null,
      ),
    );
    const isForAll = exposing.some(({ allowOrigin }) => allowOrigin === '*');
    const isInVain = names.every((name) => NEVER_GIVEN.test(name));
    const who = isForAll
      ? 'the scripts of any site'
      : 'every script on the allowed pages, including third-party scripts,';
    return {
      severity: isGiven && !isInVain ? 'medium' : 'hint',
      title: isInVain
        ? prose`The server exposes ${codeList(names)}, which no browser shows`
        : prose`Scripts can read ${codeList(names)}`,
      risk: isInVain
        ? prose`Browsers never show ${codeList(names)} to a script, whatever ${code(EXPOSE)} says. It was likely meant to pass a session cookie to the page.`
        : prose`${code(EXPOSE)} lets ${who} read ${codeList(names)}, and anybody who has that value gets access.`,
      evidence: exposing.flatMap((response) =>
        evidenceOf(response, [
          { name: 'Access-Control-Allow-Origin' },
          { name: EXPOSE, mark: (value) => markFirst(value, isSecret) },
        ]),
      ),
      witnesses: [],
      remedy: {
        text: isInVain
          ? prose`Remove it from the list. A session belongs in a cookie with ${code('HttpOnly')}, which the browser sends by itself.`
          : prose`Expose only what the page shows or counts. A session belongs in a cookie with ${code('HttpOnly')}, which no script can read.`,
        changes: exposing.flatMap((response) => {
          const rest = listed(response).filter((name) => !isSecret(name));
          return changesOf(
            response,
            headerChange(response, EXPOSE, rest.length === 0 ? null : rest.join(', ')),
          );
        }),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
