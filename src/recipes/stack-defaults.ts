import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { uniqueBy } from '../fetch-standard/unique-by';
import type { Policy } from './policy';

/** What a stack allows where its configuration names an origin and says nothing else. */
export type StackDefaults = {
  /** Methods that every supported version allows; `all` where it allows whatever a preflight names. */
  readonly methods: readonly string[] | 'all';
  /** Methods that only some versions or platforms allow beyond these. */
  readonly methodsOfSome?: readonly string[];
  /** Request-header names; `all` where it allows whatever a preflight names. */
  readonly requestHeaders: readonly string[] | 'all';
  /**
   * Given where only the stack's permissive shorthand allows these, such as `cors.Default()` of Gin. What takes its place
   * starts from nothing, so the snippet lists them all.
   */
  readonly areInShorthandOnly?: true;
};

/** A policy as a snippet writes it: a list is empty where the stack's default already allows what it holds. */
export type WrittenPolicy = Omit<Policy, 'methods'> & { readonly methods: readonly string[] };

/**
 * The list as it has to be written. A list in a configuration takes the place of the default, so it holds the default too:
 * what the server allows before must be allowed afterwards.
 */
function written(
  needed: readonly string[],
  byDefault: readonly string[] | 'all',
  ofSome: readonly string[],
  { isSilent, keyOf }: { readonly isSilent: boolean; readonly keyOf: (name: string) => string },
): readonly string[] {
  if (byDefault === 'all') return [];
  const known = new Set(byDefault.map(keyOf));
  if (isSilent && needed.every((name) => known.has(keyOf(name)))) return [];
  return uniqueBy([...byDefault, ...ofSome, ...needed], keyOf);
}

/** The policy without what the stack's defaults say, and never with less than they say. */
export function beyondDefaults(policy: Policy, defaults: StackDefaults | undefined): WrittenPolicy {
  if (defaults === undefined) return policy;
  const { methods, methodsOfSome = [], requestHeaders, areInShorthandOnly = false } = defaults;
  const isSilent = !areInShorthandOnly;
  return {
    ...policy,
    methods: written(policy.methods, methods, methodsOfSome, { isSilent, keyOf: (method) => method }),
    requestHeaders: written(policy.requestHeaders, requestHeaders, [], { isSilent, keyOf: asciiLowercase }),
  };
}
