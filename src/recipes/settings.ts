import { isForEveryOrigin } from './policy';
import type { WrittenPolicy } from './stack-defaults';

/** How a library's settings are written: one line each. */
export type Notation = {
  readonly list: (key: string, values: readonly string[]) => string;
  readonly flag: (key: string, value: boolean) => string;
  readonly number: (key: string, value: number) => string;
};

/** What a library calls each part of a policy; parts without a name are left out. */
export type SettingNames = {
  readonly origins?: string;
  /** The whole line that allows every origin, where it is not the list with `*` in it. */
  readonly everyOrigin?: string;
  readonly methods?: string;
  readonly requestHeaders?: string;
  readonly exposeHeaders?: string;
  readonly credentials?: string;
  readonly maxAge?: string;
};

/** The lines that set a policy. Empty lists, `false` and an unknown time are left out unless the library needs them. */
export function settings(policy: WrittenPolicy, notation: Notation, names: SettingNames): readonly string[] {
  const list = (name: string | undefined, values: readonly string[]): readonly string[] =>
    name === undefined || values.length === 0 ? [] : [notation.list(name, values)];
  return [
    ...(names.everyOrigin !== undefined && isForEveryOrigin(policy)
      ? [names.everyOrigin]
      : list(names.origins, policy.origins)),
    ...list(names.methods, policy.methods),
    ...list(names.requestHeaders, policy.requestHeaders),
    ...list(names.exposeHeaders, policy.exposeHeaders),
    ...(names.credentials !== undefined && policy.credentials
      ? [notation.flag(names.credentials, true)]
      : []),
    ...(names.maxAge !== undefined && policy.maxAge !== null
      ? [notation.number(names.maxAge, policy.maxAge)]
      : []),
  ];
}

/**
 * The same policy for libraries that take an empty list of request headers for "all": the list then names `Accept`,
 * which needs no leave.
 */
export const withSomeRequestHeader = (policy: WrittenPolicy): WrittenPolicy =>
  policy.requestHeaders.length > 0 ? policy : { ...policy, requestHeaders: ['Accept'] };

const SAFELISTED_METHODS = ['GET', 'HEAD', 'POST'];

/**
 * The same policy for libraries that hold the list of methods against actual requests too. Browsers send these three
 * without a preflight, so that a list without them would only take away what other requests of the page have.
 */
export const withSafelistedMethods = (policy: WrittenPolicy): WrittenPolicy => ({
  ...policy,
  methods: [...policy.methods, ...SAFELISTED_METHODS.filter((method) => !policy.methods.includes(method))],
});
