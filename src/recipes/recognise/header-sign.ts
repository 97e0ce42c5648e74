import { clueOf, strong, type Clue, type ResponseSign, type SeenResponse, type Sign } from './sign';
import type { StackName } from './stacks';

/** No pattern looks further into a value. */
const LOOKED_AT = 500;

function findHeader(response: SeenResponse, name: RegExp, value: RegExp): Clue | null {
  for (const header of response.headers)
    if (name.test(header.name) && value.test(header.value.slice(0, LOOKED_AT)))
      return clueOf(response, header.name, header.value);
  return null;
}

/** Cookies are secrets: the clue holds the name alone. */
function findCookie(response: SeenResponse, name: RegExp): Clue | null {
  for (const header of response.headers) {
    if (!/^set-cookie$/i.test(header.name)) continue;
    for (const line of header.value.split('\n')) {
      const [cookie = ''] = line.slice(0, LOOKED_AT).split('=');
      if (name.test(cookie.trim())) return clueOf(response, header.name, cookie.trim());
    }
  }
  return null;
}

/** A sign in a header of a name, where its value matches. */
export const header = (sign: Sign, name: RegExp, value = /^/): ResponseSign => ({
  ...sign,
  header: name,
  find: (response) => findHeader(response, name, value),
});

/** A cookie by its name. */
export const cookie = (sign: Sign, name: RegExp): ResponseSign => ({
  ...sign,
  header: /^set-cookie$/i,
  find: (response) => findCookie(response, name),
});

/** A header in which software says its own name. */
export const named =
  (name: RegExp) =>
  (stack: StackName, value: RegExp, source: string): ResponseSign => ({
    ...header(strong(stack, source), name, value),
    isName: true,
  });
