import { code, prose, type Prose } from '../diagnosis/words/prose';
import type { Policy } from './policy';

type Limit = (policy: Policy) => Prose | null;

/** For configuration that is the same text for every caller. */
export const onlyOneOrigin =
  (what: string): Limit =>
  ({ origins }) =>
    origins.length === 1
      ? null
      : prose`${what} sends the same value to everybody, so it can allow only one origin. This policy has ${origins.length}.`;

/** For stacks that change the case of methods, which browsers compare with it. */
export const onlyUpperCaseMethods =
  (what: string): Limit =>
  ({ methods }) => {
    const other = methods.find((method) => method !== method.toUpperCase());
    return other === undefined
      ? null
      : prose`${what} writes methods in upper case, which never matches the method ${code(other)}. Send it in upper case from the page.`;
  };

/** For stacks that know certain methods only. */
export const onlyMethods =
  (what: string, known: readonly string[]): Limit =>
  ({ methods }) => {
    const other = methods.find((method) => !known.includes(method));
    return other === undefined
      ? null
      : prose`${what} cannot allow the method ${code(other)}. It supports ${known.join(', ')}.`;
  };

/** The first limit that a policy meets. */
export const anyOf =
  (...limits: readonly Limit[]): Limit =>
  (policy) => {
    for (const limit of limits) {
      const found = limit(policy);
      if (found !== null) return found;
    }
    return null;
  };
