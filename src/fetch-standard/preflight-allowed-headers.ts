import type { Engine } from './engines';
import type { Extracted } from './extract-header-list-values';
import type { HeaderDetail, RuleFailure, RuleResult } from './failure';
import { asciiLowercase } from './isomorphic-string';
import { mimeTypeEssence } from './mime-type';
import type { UnsafeHeaderWhy } from './cors-safelisted-request-header';
import { stepsOf, type Step } from './step';

type UnsafeHeader = {
  readonly name: string;
  readonly value: string | null;
  readonly why: UnsafeHeaderWhy | null;
};

/** What steps 7.6 and 7.7 compare: the unsafe headers of the request and what Access-Control-Allow-Headers lists. */
export type UnlistedHeaders = {
  readonly unsafeHeaders: readonly UnsafeHeader[];
  readonly names: Extracted;
  readonly credentials: boolean;
  readonly engine: Engine;
};

const step = stepsOf('CORS-preflight fetch', '#cors-preflight-fetch-0');

/** The only CORS non-wildcard request-header name. @see https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
const NON_WILDCARD = 'authorization';

/**
 * Step 7.6: whether Authorization is listed by its name although a wildcard seems to allow it. Where there is no
 * wildcard that counts, {@link headerFailures} reports it like every other header, so that one cure is told once.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function nonWildcardFailures(request: UnlistedHeaders): RuleResult {
  if (request.names.kind === 'invalid' || !requestsAuthorization(request)) return { steps: [], failures: [] };
  const listed = lowerCased(request.names);
  const question = 'Is Authorization listed by its name, as the wildcard does not allow it?';
  const input = request.names.kind === 'list' ? request.names.values.join(', ') : '(absent)';
  if (listed.has(NON_WILDCARD)) return { steps: [step('7.6', question, input, 'pass')], failures: [] };
  const underWildcard = wildcardCounts(request);
  if (underWildcard && request.engine.authorizationCoveredByWildcard) {
    const tolerated = `${input}, which ${request.engine.label} lets stand for Authorization`;
    return { steps: [step('7.6', question, tolerated, 'info')], failures: [] };
  }
  const failures: RuleFailure[] = underWildcard ? [{ code: 'authorization-under-wildcard' }] : [];
  return { steps: [step('7.6', question, input, 'fail')], failures };
}

/**
 * Step 7.7: one failure for each unsafe request header that is not allowed, in byte order of the names. Says nothing
 * when the list cannot be parsed, since that alone is the failure then. Names are compared in any case.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function headerFailures(request: UnlistedHeaders): RuleResult {
  if (request.names.kind === 'invalid') return { steps: [], failures: [] };
  const allowed = request.names.kind === 'list' ? request.names.values : null;
  const listed = lowerCased(request.names);
  const wildcard = wildcardCounts(request);
  const steps: Step[] = [];
  const failures: RuleFailure[] = [];
  for (const header of inByteOrder(request.unsafeHeaders)) {
    const passes = wildcard || listed.has(header.name);
    const input = `${header.name} in ${allowed === null ? '(absent)' : allowed.join(', ')}`;
    steps.push(step('7.7', 'Is the request header allowed?', input, passes ? 'pass' : 'fail'));
    if (passes) continue;
    const detail = detailOf(header, allowed);
    failures.push({ code: 'header-not-allowed', name: header.name, allowed, detail });
  }
  return { steps, failures };
}

function requestsAuthorization({ unsafeHeaders }: UnlistedHeaders): boolean {
  return unsafeHeaders.some(({ name }) => asciiLowercase(name) === NON_WILDCARD);
}

function wildcardCounts({ names, credentials }: UnlistedHeaders): boolean {
  return !credentials && names.kind === 'list' && names.values.includes('*');
}

function lowerCased(names: Extracted): ReadonlySet<string> {
  return new Set(names.kind === 'list' ? names.values.map(asciiLowercase) : []);
}

function inByteOrder(headers: readonly UnsafeHeader[]): readonly UnsafeHeader[] {
  const byName = new Map<string, UnsafeHeader>();
  for (const header of headers) {
    const name = asciiLowercase(header.name);
    if (!byName.has(name)) byName.set(name, { ...header, name });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function detailOf({ value, why }: UnsafeHeader, allowed: readonly string[] | null): HeaderDetail {
  if (allowed?.includes('*') === true) return 'wildcard-with-credentials';
  switch (why) {
    case 'unsafe-byte':
    case 'language-byte':
      return 'safelist-byte';
    case 'value-too-long':
    case 'total-too-long':
      return 'safelist-length';
    case 'content-type-essence':
      if (value !== null && isJson(value)) return 'content-type-json';
      break;
    case 'content-type-unparsable':
    case 'name-not-safelisted':
    case 'range-not-simple':
    case null:
      break;
  }
  return allowed === null ? 'no-list' : 'not-listed';
}

/** @see https://mimesniff.spec.whatwg.org/#json-mime-type */
function isJson(contentType: string): boolean {
  const essence = mimeTypeEssence(contentType);
  return (
    essence !== null && (/\+json$/.test(essence) || essence === 'application/json' || essence === 'text/json')
  );
}
