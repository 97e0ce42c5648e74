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
export type HeaderAllowance = {
  /** Lower-cased, each once, in byte order. */
  readonly unsafeHeaders: readonly UnsafeHeader[];
  /** As listed; null when the header is absent. */
  readonly allowed: readonly string[] | null;
  readonly allowedLowercased: ReadonlySet<string>;
  /** Whether the wildcard is listed and the request is one for which it counts. */
  readonly wildcard: boolean;
  readonly engine: Engine;
  readonly shown: string;
};

const step = stepsOf('CORS-preflight fetch', '#cors-preflight-fetch-0');

/** The only CORS non-wildcard request-header name. @see https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
const NON_WILDCARD = 'authorization';

/** Prepares both sides of the comparison; null when the list cannot be parsed, since that alone is the failure then. */
export function headerAllowance(
  request: {
    readonly unsafeHeaders: readonly UnsafeHeader[];
    readonly credentials: boolean;
    readonly engine: Engine;
  },
  names: Extracted,
): HeaderAllowance | null {
  if (names.kind === 'invalid') return null;
  const allowed = names.kind === 'list' ? names.values : null;
  return {
    unsafeHeaders: inByteOrder(request.unsafeHeaders),
    allowed,
    allowedLowercased: new Set(allowed?.map(asciiLowercase)),
    wildcard: !request.credentials && allowed?.includes('*') === true,
    engine: request.engine,
    shown: shownNames(allowed),
  };
}

/** Every requested header has a step that shows the list, so that a long one is shown in part. */
const MOST_SHOWN = 32;

function shownNames(allowed: readonly string[] | null): string {
  if (allowed === null) return '(absent)';
  const shown = allowed.slice(0, MOST_SHOWN).join(', ');
  return allowed.length <= MOST_SHOWN ? shown : `${shown}, … (${String(allowed.length)} names)`;
}

/**
 * Step 7.6: whether Authorization is listed by its name although a wildcard seems to allow it. Where there is no
 * wildcard that counts, {@link headerFailures} reports it like every other header, so that one cure is told once.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function nonWildcardFailures({
  unsafeHeaders,
  allowedLowercased,
  wildcard,
  engine,
  shown,
}: HeaderAllowance): RuleResult {
  if (!unsafeHeaders.some(({ name }) => name === NON_WILDCARD)) return { steps: [], failures: [] };
  const question = 'Is Authorization listed by name, because the wildcard does not cover it?';
  if (allowedLowercased.has(NON_WILDCARD)) {
    return { steps: [step('7.6', question, shown, 'pass')], failures: [] };
  }
  if (wildcard && engine.authorizationCoveredByWildcard) {
    const tolerated = `${shown}, which ${engine.label} lets stand for Authorization`;
    return { steps: [step('7.6', question, tolerated, 'info')], failures: [] };
  }
  const failures: RuleFailure[] = wildcard ? [{ code: 'authorization-under-wildcard' }] : [];
  return { steps: [step('7.6', question, shown, 'fail')], failures };
}

/**
 * Step 7.7: one failure for each unsafe request header that is not allowed, in byte order of the names. Names are
 * compared in any case.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function headerFailures({
  unsafeHeaders,
  allowed,
  allowedLowercased,
  wildcard,
  shown,
}: HeaderAllowance): RuleResult {
  const steps: Step[] = [];
  const failures: RuleFailure[] = [];
  // Both lists may be thousands of names long.
  const listsWildcard = allowed?.includes('*') === true;
  for (const header of unsafeHeaders) {
    const { name } = header;
    const passes = wildcard || allowedLowercased.has(name);
    const outcome = passes ? 'pass' : 'fail';
    steps.push(step('7.7', 'Is the request header allowed?', `${name} in ${shown}`, outcome));
    if (passes) continue;
    const detail = listsWildcard ? 'wildcard-with-credentials' : detailOf(header, allowed);
    failures.push({ code: 'header-not-allowed', name, allowed, detail });
  }
  return { steps, failures };
}

function inByteOrder(headers: readonly UnsafeHeader[]): readonly UnsafeHeader[] {
  const byName = new Map<string, UnsafeHeader>();
  for (const { name, value, why } of headers) {
    const lowerName = asciiLowercase(name);
    if (!byName.has(lowerName)) byName.set(lowerName, { name: lowerName, value, why });
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function detailOf({ value, why }: UnsafeHeader, allowed: readonly string[] | null): HeaderDetail {
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
