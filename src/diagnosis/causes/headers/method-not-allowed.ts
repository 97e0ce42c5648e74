import type { CauseDefinition, FailureOf } from '../parts/cause-definition';
import { received, receivedStatus, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { firefoxReason } from '../parts/console-text';
import { preflightRequestEvidence } from '../parts/evidence-parts';
import { ALLOW_METHODS } from '../parts/header-names';
import { codeList } from '../../words/code-list';

type MethodNotAllowed = FailureOf<'method-not-allowed'>;

/** The page wrote the method in lower or mixed case, so that the page and not the server has to change it. */
const isOddlyCased = ({ method }: MethodNotAllowed): boolean => method !== method.toUpperCase();

const listed = (allowed: readonly string[] | null): Prose =>
  allowed === null || allowed.length === 0 ? prose`nothing` : codeList(allowed);

function sameButForCase({ method, allowed }: MethodNotAllowed): string {
  return allowed?.find((one) => one.toLowerCase() === method.toLowerCase()) ?? method.toUpperCase();
}

function explanation(failure: MethodNotAllowed): Prose {
  const { method, allowed, detail } = failure;
  switch (detail) {
    case 'no-list':
      return prose`The preflight response has no ${ALLOW_METHODS} header, so only ${code('GET')}, ${code('HEAD')} and ${code('POST')} are allowed. The server must send ${code(`Access-Control-Allow-Methods: ${method}`)}.`;
    case 'patch-lowercase':
      return prose`The script used the method ${code(method)}, but the server allows ${listed(allowed)}. Methods are compared byte by byte. Browsers convert only ${code('DELETE')}, ${code('GET')}, ${code('HEAD')}, ${code('OPTIONS')}, ${code('POST')} and ${code('PUT')} to upper case themselves. Write ${code('PATCH')} in the script.`;
    case 'method-case':
      return isOddlyCased(failure)
        ? prose`The script used the method ${code(method)}, but the server allows ${code(sameButForCase(failure))}. Methods are compared byte by byte. Write ${code(sameButForCase(failure))} in the script.`
        : prose`The server allows ${code(sameButForCase(failure))}, but the method is ${code(method)}. Methods are compared byte by byte, and the browser sends this one in upper case. The server must list ${code(method)} in ${ALLOW_METHODS}.`;
    case 'wildcard-with-credentials':
      return prose`The server allows ${code('*')}. For a request with credentials (cookies or HTTP authentication), this means only a method with that name. The server must list ${code(method)} in ${ALLOW_METHODS}. Or send the request without credentials.`;
    case 'not-listed':
      if (allowed === null || allowed.length === 0)
        return prose`The method is ${code(method)}, but the server's ${ALLOW_METHODS} is empty. The server must send ${code(`Access-Control-Allow-Methods: ${method}`)}.`;
      return prose`The method is ${code(method)}, but the server's ${ALLOW_METHODS} lists ${listed(allowed)}. The server must add ${code(method)} to that list.`;
  }
}

export const methodNotAllowed: CauseDefinition<'method-not-allowed'> = {
  code: 'method-not-allowed',
  standard: { label: 'CORS-preflight fetch, step 7.5', anchor: '#cors-preflight-fetch-0' },
  owner: (failure) =>
    failure.detail === 'patch-lowercase' || (failure.detail === 'method-case' && isOddlyCased(failure))
      ? 'frontend'
      : 'backend',
  detail: ({ detail }) => detail,
  title: ({ method }) => prose`Method ${code(method)} is not allowed`,
  verdict: (failure) => {
    const { method, detail } = failure;
    if (detail === 'patch-lowercase' || detail === 'method-case')
      return prose`the server allows the method ${code(sameButForCase(failure))}, not ${code(method)}`;
    if (detail === 'wildcard-with-credentials')
      return prose`the server allows the method ${code(method)} only through ${code('*')}, which does not apply with credentials`;
    return prose`the server does not allow the method ${code(method)}`;
  },
  explanation,
  prints: ({ method }) => ({
    chromium: `Method ${method} is not allowed by Access-Control-Allow-Methods in preflight response.`,
    firefox: firefoxReason('Did not find method in CORS header ‘Access-Control-Allow-Methods’'),
    webkit: `Method ${method} is not allowed by Access-Control-Allow-Methods.`,
  }),
  evidence: ({ method }, scene) => [
    ...preflightRequestEvidence(scene, { method }),
    ...receivedStatus(scene, false),
    ...received(scene, 'Access-Control-Allow-Methods', wholeOf),
  ],
};
