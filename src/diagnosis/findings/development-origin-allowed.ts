import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { allowedTuple, serverOf } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { isDevelopmentHost, mayBeProduction } from '../reading/url/development-host';
import { context, evidenceOf, whole } from './parts/finding-evidence';

function isLeftOpen(response: CorsResponse): boolean {
  const [allowed, server] = [allowedTuple(response), serverOf(response)];
  return (
    allowed !== null && server !== null && isDevelopmentHost(allowed.host) && mayBeProduction(server.host)
  );
}

/** A server on the internet allows a page that only a developer's own machine or network serves. */
export const developmentOriginAllowed: FindingDefinition<'development-origin-allowed'> = {
  code: 'development-origin-allowed',
  find: ({ responses }) => {
    const open = responses.filter(isLeftOpen);
    const [first] = open;
    const server = first === undefined ? null : serverOf(first);
    if (first?.allowOrigin === undefined || first.allowOrigin === null || server === null) return null;
    const isCredentialed = open.some(({ allowsCredentials }) => allowsCredentials);
    const asWhom = isCredentialed ? ' as the signed-in user' : '';
    return {
      severity: isCredentialed ? 'medium' : 'hint',
      title: prose`${code(server.host)} allows a development origin`,
      risk: prose`Any program that serves ${code(first.allowOrigin)} on a user's machine or network can read this response${asWhom}.`,
      evidence: open.flatMap((response) =>
        evidenceOf(response, [
          whole('Access-Control-Allow-Origin'),
          context('Access-Control-Allow-Credentials'),
        ]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Remove development origins from the production list. Read the list from the environment, or let the development server proxy requests to the API, which needs no CORS.`,
        changes: [],
      },
      knownBy: 'assumed',
      because: prose`The header was observed. That ${code(server.host)} is the production server is inferred from its name.`,
    };
  },
};
