import { codeList } from '../causes/parts/wording';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import type { ClientChange, ClientFix } from './fix';

/** What the page does, and what it pays for it. */
type Bargain = { readonly what: Prose; readonly price: Prose };

function droppedHeaders(names: readonly string[]): Bargain {
  const price = names.includes('authorization')
    ? prose`The server no longer learns from it who asks, so this helps only for public data.`
    : prose`The server does not get what they say.`;
  return { what: prose`Do not set ${codeList(names)}`, price };
}

function bargain(change: ClientChange): Bargain {
  switch (change.kind) {
    case 'drop-headers':
      return droppedHeaders(change.names);
    case 'text-plain':
      return {
        what: prose`Send the body as ${code('Content-Type: text/plain')}`,
        price: prose`The server has to read it as what it is all the same, and loses the preflight as a guard against forged requests.`,
      };
    case 'no-upload-listener':
      return {
        what: prose`Do not listen to ${code('xhr.upload')}, nor send a stream`,
        price: prose`No progress of the upload can be shown.`,
      };
    case 'omit-credentials':
      return {
        what: prose`Send the request without credentials (${code("credentials: 'omit'")}, ${code('withCredentials = false')})`,
        price: prose`No cookie and no login goes along, so this helps only for public data.`,
      };
    case 'final-url':
      return {
        what: prose`Ask ${code(change.url)} at once`,
        price: prose`The page has to know the URL; if the server moves it again, the page breaks.`,
      };
    case 'method-case':
      return {
        what: prose`Write the method as ${code(change.to)}, not ${code(change.from)}`,
        price: prose`None.`,
      };
    case 'mode-cors':
      return {
        what: prose`Make the request with ${code("mode: 'cors'")}`,
        price: prose`None, if another origin was meant.`,
      };
    case 'follow-redirects':
      return {
        what: prose`Make the request with ${code("redirect: 'follow'")}`,
        price: prose`The page does not notice that it was redirected unless it looks at ${code('response.redirected')}.`,
      };
    case 'own-origin-proxy':
      return {
        what: prose`Ask the page’s own server, and let it pass the request on to ${code(change.server)}`,
        price: prose`A proxy has to run: easy in development, one more hop in production.`,
      };
  }
}

/** A client-side alternative in words. */
export type ClientExplanation = Bargain & {
  /** How sure it is that it works. */
  readonly proof: Prose;
};

function proofOf({ needs }: ClientFix): Prose {
  if (needs.length === 0) return prose`The rules pass with it everywhere.`;
  const carried = needs.map(({ answer, headers }) => {
    const who = answer === 'preflight' ? 'the answer to its preflight' : 'the answer';
    return prose`${who} carries ${codeList(headers.map(({ name, after }) => `${name}: ${after ?? ''}`))}`;
  });
  const all = carried.flatMap((part, index) => (index === 0 ? part : prose`, and ${part}`));
  return prose`The rules pass with it if ${all}. Nobody has seen ${needs.length === 1 ? 'that answer' : 'those answers'} yet.`;
}

/** What the page could do instead, its price, and how sure it is. */
export function explainClientFix(fix: ClientFix): ClientExplanation {
  const [first, ...rest] = fix.changes.map(bargain);
  if (first === undefined) return { what: [], price: [], proof: [] };
  return rest.reduce<ClientExplanation>(
    (all, { what, price }) => ({
      ...all,
      what: prose`${all.what}. ${what}`,
      price: prose`${all.price} ${price}`,
    }),
    { ...first, proof: proofOf(fix) },
  );
}
