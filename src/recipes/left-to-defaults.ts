import { codeList } from '../diagnosis/words/code-list';
import { prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import { isCorsSafelistedMethod } from '../fetch-standard/method';
import type { Policy } from './policy';
import type { Recipe } from './recipe';
import { beyondDefaults } from './stack-defaults';

/**
 * Why the snippet of a stack does not list a method or header that the page needs: the stack allows it where its configuration
 * is silent. Null where nothing is left out.
 */
export function leftToDefaults({ name, defaults }: Recipe, policy: Policy): Prose | null {
  const written = beyondDefaults(policy, defaults);
  const methods =
    written.methods.length > 0 ? [] : policy.methods.filter((each) => !isCorsSafelistedMethod(each));
  // Where only a shorthand allows every header, the snippet has words for that.
  const isSilent = written.requestHeaders.length === 0 && defaults?.areInShorthandOnly !== true;
  const headers = isSilent ? policy.requestHeaders : [];
  const names = [...methods, ...headers];
  return names.length === 0
    ? null
    : prose`Not listed, because ${name} allows it by default: ${codeList(names)}.`;
}
