import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { allowedTuple, serverOf } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { isDevelopmentHost } from '../reading/url/development-host';
import { context, evidenceOf, whole } from './parts/finding-evidence';

/** Whether an https server allows a page that came over plain http from the network. */
function isWeakened(response: CorsResponse): boolean {
  const allowed = allowedTuple(response);
  return (
    serverOf(response)?.scheme === 'https' && allowed?.scheme === 'http' && !isDevelopmentHost(allowed.host)
  );
}

/** Anybody who can change an http page on its way can use it to read what https protects. */
export const httpOriginAllowed: FindingDefinition<'http-origin-allowed'> = {
  code: 'http-origin-allowed',
  find: ({ responses }) => {
    const weak = responses.filter(isWeakened);
    const [first] = weak;
    if (first?.allowOrigin === undefined || first.allowOrigin === null) return null;
    const isCredentialed = weak.some(({ allowsCredentials }) => allowsCredentials);
    const asWhom = isCredentialed ? ' as the signed-in user' : '';
    return {
      severity: isCredentialed ? 'medium' : 'hint',
      title: prose`An insecure http page may read an https response`,
      risk: prose`An attacker on the network between a user and ${code(first.allowOrigin)} can inject a script into that page. The script can then read this https response${asWhom}.`,
      evidence: weak.flatMap((response) =>
        evidenceOf(response, [
          whole('Access-Control-Allow-Origin'),
          context('Access-Control-Allow-Credentials'),
        ]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Serve the page over https, and allow ${code(first.allowOrigin.replace(/^http:/, 'https:'))} instead.`,
        changes: [],
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
