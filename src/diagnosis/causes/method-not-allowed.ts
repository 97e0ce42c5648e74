import type { CauseDefinition, FailureOf } from '../cause-definition';
import { answered, answeredStatus, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { firefoxReason } from './parts/console-text';
import { preflightRequestEvidence } from './parts/evidence-parts';
import { ALLOW_METHODS } from './parts/header-names';
import { codeList } from './parts/wording';

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
      return prose`The answer to the preflight has no ${ALLOW_METHODS} header, so only ${code('GET')}, ${code('HEAD')} and ${code('POST')} are allowed. Ask for ${code(`Access-Control-Allow-Methods: ${method}`)}.`;
    case 'patch-lowercase':
      return prose`The page asked for ${code(method)}, and the server allows ${listed(allowed)}. Methods are compared byte by byte, and browsers put only ${code('DELETE')}, ${code('GET')}, ${code('HEAD')}, ${code('OPTIONS')}, ${code('POST')} and ${code('PUT')} into upper case themselves: write ${code('PATCH')} in the script.`;
    case 'method-case':
      return isOddlyCased(failure)
        ? prose`The page asked for ${code(method)}, and the server allows ${code(sameButForCase(failure))}. Methods are compared byte by byte: write ${code(sameButForCase(failure))} in the script.`
        : prose`The server allows ${code(sameButForCase(failure))}; the method is ${code(method)}. Methods are compared byte by byte, and the browser's is in upper case. Ask for ${code(method)} in ${ALLOW_METHODS}.`;
    case 'wildcard-with-credentials':
      return prose`The server allows ${code('*')}, which for a request with credentials (cookies or HTTP authentication) means only a method of that name. Ask for ${code(method)} to be listed in ${ALLOW_METHODS}; or send the request without credentials.`;
    case 'not-listed':
      return prose`The method is ${code(method)}, and the server's ${ALLOW_METHODS} lists ${listed(allowed)}. Ask for ${code(method)} to be added.`;
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
      return prose`the server allows the method ${code(method)} only by ${code('*')}, which does not count with credentials`;
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
    ...answeredStatus(scene, false),
    ...answered(scene, 'Access-Control-Allow-Methods', wholeOf),
  ],
};
