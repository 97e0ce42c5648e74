import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { allowedTuple, serverOf } from './parts/cors-answers';
import type { CorsAnswer } from './parts/cors-answers';
import { isDevelopmentHost, mayBeProduction } from '../reading/development-host';
import { context, evidenceOf, whole } from './parts/finding-evidence';

function isLeftOpen(answer: CorsAnswer): boolean {
  const [allowed, server] = [allowedTuple(answer), serverOf(answer)];
  return (
    allowed !== null && server !== null && isDevelopmentHost(allowed.host) && mayBeProduction(server.host)
  );
}

/** A server on the internet allows a page that only a developer's own machine or network serves. */
export const developmentOriginAllowed: FindingDefinition<'development-origin-allowed'> = {
  code: 'development-origin-allowed',
  find: ({ answers }) => {
    const open = answers.filter(isLeftOpen);
    const [first] = open;
    const server = first === undefined ? null : serverOf(first);
    if (first?.allowOrigin === undefined || first.allowOrigin === null || server === null) return null;
    const isCredentialed = open.some(({ allowsCredentials }) => allowsCredentials);
    const asWhom = isCredentialed ? ' as the visitor who is signed in' : '';
    return {
      severity: isCredentialed ? 'medium' : 'hint',
      title: prose`A development origin is allowed by ${code(server.host)}`,
      risk: prose`Whatever program serves ${code(first.allowOrigin)} on a visitor's machine or network may read this answer${asWhom}.`,
      evidence: open.flatMap((answer) =>
        evidenceOf(answer, [
          whole('Access-Control-Allow-Origin'),
          context('Access-Control-Allow-Credentials'),
        ]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Keep development origins out of the list in production: let the list come from the environment, or let the development server pass requests on to the API, which needs no CORS at all.`,
        changes: [],
      },
      knownBy: 'assumed',
      because: prose`The header was seen. That ${code(server.host)} is the server in production is taken from its name.`,
    };
  },
};
