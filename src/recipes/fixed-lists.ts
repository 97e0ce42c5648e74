import { codeList } from '../diagnosis/words/code-list';
import { code, prose, type Prose } from '../diagnosis/words/prose';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import type { Policy } from './policy';

/** What a product allows to an origin that it allows, whatever its configuration says. */
export type FixedLists = {
  readonly methods: readonly string[] | 'all';
  readonly requestHeaders: readonly string[] | 'all';
  readonly exposeHeaders: readonly string[];
  readonly credentials: boolean;
};

const missing = (names: readonly string[], known: readonly string[]): string | undefined => {
  const all = new Set(known.map(asciiLowercase));
  return names.find((name) => !all.has(asciiLowercase(name)));
};

/** For products of which only the origins can be configured: what a policy holds beyond the rest cannot be had. */
export const fixedLists =
  (what: string, { methods, requestHeaders, exposeHeaders, credentials }: FixedLists) =>
  (policy: Policy): Prose | null => {
    const method = methods === 'all' ? undefined : policy.methods.find((one) => !methods.includes(one));
    if (methods !== 'all' && method !== undefined)
      return prose`${what} cannot allow the method ${code(method)}. It always allows ${codeList(methods)}.`;
    const header = requestHeaders === 'all' ? undefined : missing(policy.requestHeaders, requestHeaders);
    if (requestHeaders !== 'all' && header !== undefined)
      return prose`${what} cannot allow the request header ${code(header)}. It always allows ${codeList(requestHeaders)}.`;
    const exposed = missing(policy.exposeHeaders, exposeHeaders);
    if (exposed !== undefined)
      return prose`${what} cannot let pages read the response header ${code(exposed)}.`;
    return policy.credentials && !credentials
      ? prose`${what} never sends ${code('Access-Control-Allow-Credentials')}. Send the request without credentials, or put a proxy in front of ${what}.`
      : null;
  };
