import { codeList } from '../words/code-list';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import { VERIFIED_RULES } from './explain-fix';
import type { ClientChange, ClientFix } from './fix';

/** What the page does, and what it pays for it. */
type Bargain = { readonly what: Prose; readonly price: Prose };

function droppedHeaders(names: readonly string[]): Bargain {
  const price = names.includes('authorization')
    ? prose`The server can then no longer identify the caller, so this helps only for public data.`
    : prose`The server does not receive their values.`;
  return { what: prose`Do not set ${codeList(names)}`, price };
}

function bargain(change: ClientChange): Bargain {
  switch (change.kind) {
    case 'drop-headers':
      return droppedHeaders(change.names);
    case 'text-plain':
      return {
        what: prose`Send the body as ${code('Content-Type: text/plain')}`,
        price: prose`The server must parse the body despite this type, and loses the preflight as a protection against forged requests.`,
      };
    case 'no-upload-listener':
      return {
        what: prose`Do not listen to ${code('xhr.upload')}, and do not send a stream`,
        price: prose`The page cannot show the progress of the upload.`,
      };
    case 'omit-credentials':
      return {
        what: prose`Send the request without credentials (${code("credentials: 'omit'")}, ${code('withCredentials = false')})`,
        price: prose`No cookies and no HTTP authentication are sent, so this helps only for public data.`,
      };
    case 'final-url':
      return {
        what: prose`Request ${code(change.url)} directly`,
        price: prose`The page must know the URL. If the server moves it again, the page breaks.`,
      };
    case 'method-case':
      return {
        what: prose`Write the method as ${code(change.to)}, not ${code(change.from)}`,
        price: prose`None.`,
      };
    case 'mode-cors':
      return {
        what: prose`Make the request with ${code("mode: 'cors'")}`,
        price: prose`None, if another origin was intended.`,
      };
    case 'follow-redirects':
      return {
        what: prose`Make the request with ${code("redirect: 'follow'")}`,
        price: prose`The script does not notice a redirect unless it checks ${code('response.redirected')}.`,
      };
    case 'own-origin-proxy':
      return {
        what: prose`Proxy the request to ${code(change.server)} through the page's own origin`,
        price: prose`You run a proxy, which is simple in development and an extra hop in production.`,
      };
  }
}

/** A client-side alternative in words. */
type ClientExplanation = Bargain & {
  /** How sure it is that it works. */
  readonly proof: Prose;
};

function proofOf({ changes, needs }: ClientFix): Prose {
  if (needs.length === 0)
    return changes.some(({ kind }) => kind === 'own-origin-proxy')
      ? prose`No CORS rules apply then.`
      : prose`This passes the rules of ${VERIFIED_RULES}.`;
  const carried = needs.map(({ response, headers }) => {
    const which = response === 'preflight' ? 'preflight response' : 'response';
    return prose` The ${which} must have ${codeList(headers.map(({ name, after }) => `${name}: ${after ?? ''}`))}.`;
  });
  const which = needs.length === 1 ? 'That response was' : 'Those responses were';
  return prose`This passes the rules of ${VERIFIED_RULES} only with certain headers.${carried.flat()} ${which} not received yet.`;
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
