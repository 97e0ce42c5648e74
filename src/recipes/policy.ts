import { code, prose, type Prose, type ProsePart } from '../diagnosis/words/prose';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { parseOrigin } from '../fetch-standard/origin';
import { isForbiddenMethod } from '../fetch-standard/method';
import { uniqueBy } from '../fetch-standard/unique-by';

/** What a server shall allow to which origins. Every text in it is harmless: see {@link policyFrom}. */
export type Policy = {
  /** Serialised origins, at least one; never `null`. `*` alone where {@link forEveryOrigin} says so, without credentials. */
  readonly origins: readonly [string, ...string[]];
  /** At least one. */
  readonly methods: readonly [string, ...string[]];
  /** Request-header names; may be empty. */
  readonly requestHeaders: readonly string[];
  /** Names of response headers that a page shall read; may be empty. */
  readonly exposeHeaders: readonly string[];
  readonly credentials: boolean;
  /** Seconds for which a browser may keep the response to a preflight; null to say nothing about it. */
  readonly maxAge: number | null;
};

export type PolicyDraft = {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly requestHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly credentials: boolean;
  readonly maxAge: number | null;
};

/** Something that cannot be done, and why: one sentence for the reader, foreign text in it as code. */
export type Refusal = { readonly kind: 'refused'; readonly why: Prose };

const refused = (why: Prose): Refusal => ({ kind: 'refused', why });

const TOKEN = /^[!#$%&'*+\-.^_`|~\w]+$/;

/**
 * The standard lets a host hold quotes, commas, `*` and more, which lists and patterns of servers read as something else.
 * No DNS name needs them.
 */
const PLAIN_ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::[0-9]+)?$/;

function quoted(text: string): ProsePart {
  const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  return code(shown.replace(/[^\x20-\x7e…]/g, '�'));
}

function objectionToOrigin(origin: string): Prose | null {
  if (origin === '*')
    return prose`A configuration that allows every origin is not written here. List the origins instead.`;
  if (origin === 'null')
    return prose`The origin ${code('null')} is shared by every sandboxed frame and local file, so allowing it allows everybody. The page needs its own origin.`;
  if (parseOrigin(origin) === null)
    return prose`${quoted(origin)} is not a serialized origin, which is a scheme, a host and a port, without a path or trailing slash.`;
  if (!PLAIN_ORIGIN.test(origin))
    return prose`The host in ${quoted(origin)} contains characters that configuration files would interpret.`;
  return null;
}

/** A name that servers would read as a pattern for others; nobody uses such names. */
const wildcard = (text: string): Prose =>
  prose`Many servers read the ${code('*')} in ${quoted(text)} as "anything".`;

function objectionToMethod(method: string): Prose | null {
  if (!TOKEN.test(method)) return prose`${quoted(method)} is not a method.`;
  if (method.includes('*')) return wildcard(method);
  return isForbiddenMethod(method) ? prose`Pages cannot send the method ${code(method)}.` : null;
}

function objectionToHeader(name: string): Prose | null {
  if (!TOKEN.test(name)) return prose`${quoted(name)} is not a header name.`;
  return name.includes('*') ? wildcard(name) : null;
}

function objectionToMaxAge(maxAge: number | null): Prose | null {
  if (maxAge === null || (Number.isSafeInteger(maxAge) && maxAge >= 0)) return null;
  return prose`The time to cache a preflight is not a whole number of seconds.`;
}

/** Without repeats. */
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

function firstObjection(texts: readonly string[], objection: (text: string) => Prose | null): Prose | null {
  for (const text of texts) {
    const found = objection(text);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The one gate through which foreign text comes into a snippet: origins must be plain serialised origins, methods and header
 * names must be tokens. What does not fit is refused, not repaired.
 */
export function policyFrom(draft: PolicyDraft): Policy | Refusal {
  const objection =
    firstObjection(draft.origins, objectionToOrigin) ??
    firstObjection(draft.methods, objectionToMethod) ??
    firstObjection([...draft.requestHeaders, ...draft.exposeHeaders], objectionToHeader) ??
    objectionToMaxAge(draft.maxAge);
  if (objection !== null) return refused(objection);
  const [origin, ...otherOrigins] = distinct(draft.origins);
  const [method, ...otherMethods] = distinct(draft.methods);
  if (origin === undefined) return refused(prose`There is no origin to allow.`);
  if (method === undefined) return refused(prose`There is no method to allow.`);
  return {
    origins: [origin, ...otherOrigins],
    methods: [method, ...otherMethods],
    requestHeaders: uniqueBy(draft.requestHeaders, asciiLowercase),
    exposeHeaders: uniqueBy(draft.exposeHeaders, asciiLowercase),
    credentials: draft.credentials,
    maxAge: draft.maxAge,
  };
}

/** The same for the pages of every site: only for a server that allows them today. */
export const forEveryOrigin = (policy: Policy): Policy => ({ ...policy, origins: ['*'], credentials: false });

/** Whether the pages of every site are allowed. */
export const isForEveryOrigin = ({ origins }: Pick<Policy, 'origins'>): boolean => origins[0] === '*';

/** Whether {@link policyFrom} refused. */
export const isRefusal = (result: Policy | Refusal): result is Refusal => 'kind' in result;
