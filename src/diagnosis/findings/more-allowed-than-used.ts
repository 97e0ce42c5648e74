import { extractHeaderListValues } from '../../fetch-standard/extract-header-list-values';
import { isCorsSafelistedMethod, isForbiddenMethod } from '../../fetch-standard/method';
import { requestedHeaderNames } from '../reading/request/author-headers';
import { codeList } from '../words/code-list';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, markFirst } from './parts/finding-evidence';

const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';

/** So many more than were used are far more. What frameworks allow unless told otherwise stays below. */
const MANY_METHODS = 4;
const MANY_HEADERS = 10;

function listed({ response }: CorsResponse, name: string): readonly string[] {
  const list = extractHeaderListValues(name, response.headers);
  return list.kind === 'list' ? [...new Set(list.values)] : [];
}

/** The names of headers that no preflight requested; of thousands of preflights nothing else is kept. */
function unusedBy(responses: readonly CorsResponse[], names: readonly string[]): readonly string[] {
  const unused = new Set(names.map((name) => name.toLowerCase()));
  for (const { message, scene } of responses) {
    const { preflight } = scene.hopData;
    if (message !== 'preflight' || preflight === null) continue;
    for (const name of requestedHeaderNames(preflight.requestHeaders)) unused.delete(name);
  }
  return names.filter((name) => unused.has(name.toLowerCase()));
}

/** The parts of the sentence that say how much there is; none where a list is no wider than it may be. */
function excess(count: number, enough: number, what: string, of: string): readonly Prose[] {
  return count < enough ? [] : [prose`${count} more ${what} (in ${code(of)})`];
}

/** A preflight's response that allows far more methods or headers than the recording saw in use. */
export const moreAllowedThanUsed: FindingDefinition<'more-allowed-than-used'> = {
  code: 'more-allowed-than-used',
  find: ({ responses, ofEndpoint }) => {
    const response = responses.find(
      ({ message, allowOrigin }) => message === 'preflight' && allowOrigin !== null,
    );
    if (response === undefined) return null;
    const methods = listed(response, METHODS);
    const useless = methods.filter(isForbiddenMethod);
    const headers = listed(response, HEADERS);
    if (useless.length === 0 && methods.length < MANY_METHODS && headers.length < MANY_HEADERS) return null;
    const seen = [response, ...ofEndpoint(response)];
    const used = new Set(seen.map(({ scene }) => scene.hopData.method));
    const unused = methods.filter(
      (method) =>
        !used.has(method) &&
        !isCorsSafelistedMethod(method) &&
        !isForbiddenMethod(method) &&
        !/^(?:OPTIONS|\*)$/.test(method),
    );
    const unusedHeaders = unusedBy(
      seen,
      headers.filter((name) => name !== '*'),
    );
    const parts = [
      ...excess(unused.length, MANY_METHODS, 'methods', METHODS),
      ...excess(unusedHeaders.length, MANY_HEADERS, 'headers', HEADERS),
    ];
    if (parts.length === 0 && useless.length === 0) return null;
    const [one, two] = parts;
    const wide = one === undefined ? [] : two === undefined ? one : prose`${one} and ${two}`;
    const inUse = [...used].filter((method) => method !== 'OPTIONS');
    const isAboutWidth = parts.length > 0;
    const tooManyMethods = new Set([...unused, ...useless]);
    const tooManyHeaders = new Set(unusedHeaders);
    return {
      severity: 'hint',
      title: isAboutWidth
        ? prose`The preflight allows far more than was used`
        : prose`The server allows ${codeList(useless)}, which no browser sends`,
      risk: isAboutWidth
        ? prose`The preflight allows ${wide} than were used at this endpoint in this recording (${codeList(inUse)}). A script that is injected into an allowed page may use all of these.`
        : prose`Scripts cannot use ${codeList(useless)}, so the list was not written for this endpoint.`,
      evidence: evidenceOf(response, [
        context('Access-Control-Allow-Origin'),
        {
          name: METHODS,
          mark: (value) => markFirst(value, (each) => tooManyMethods.has(each)),
        },
        ...(unusedHeaders.length < MANY_HEADERS
          ? []
          : [
              {
                name: HEADERS,
                mark: (value: string) => markFirst(value, (each) => tooManyHeaders.has(each)),
              },
            ]),
      ]),
      witnesses: [],
      remedy: {
        text: prose`Allow only what this endpoint offers. ${code('GET')}, ${code('HEAD')} and ${code('POST')} do not have to be listed.`,
        changes:
          useless.length === 0
            ? []
            : changesOf(
                response,
                headerChange(
                  response,
                  METHODS,
                  methods.filter((each) => !isForbiddenMethod(each)).join(', ') || null,
                ),
              ),
      },
      knownBy: isAboutWidth ? 'assumed' : 'observed',
      because: isAboutWidth
        ? prose`The recording shows only what was used while it ran. The endpoint may offer more on purpose.`
        : null,
    };
  },
};
