import type { CauseDefinition, FailureOf } from '../cause-definition';
import { answered, answeredStatus, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { isResponseOnlyHeader } from '../response-only-header';
import type { Prose } from '../prose';
import { firefoxReason } from './parts/console-text';
import { preflightRequestEvidence } from './parts/evidence-parts';
import { ALLOW_HEADERS } from './parts/header-names';
import { codeList } from './parts/wording';

type HeaderNotAllowed = FailureOf<'header-not-allowed'>;

/** What the server answered about headers. */
function answer({ allowed }: HeaderNotAllowed): Prose {
  if (allowed === null) return prose`the answer to the preflight has no ${ALLOW_HEADERS} header`;
  if (allowed.length === 0) return prose`the server's ${ALLOW_HEADERS} is empty`;
  return prose`the server's ${ALLOW_HEADERS} lists ${codeList(allowed)}`;
}

const ask = ({ name, allowed }: HeaderNotAllowed): Prose =>
  allowed === null || allowed.length === 0
    ? prose`Ask for ${code(`Access-Control-Allow-Headers: ${name}`)}.`
    : prose`Ask for ${code(name)} to be added.`;

function explanation(failure: HeaderNotAllowed): Prose {
  const { name, detail } = failure;
  if (isResponseOnlyHeader(name))
    return prose`The request carries the header ${code(name)}, which only a response can have: in a request it allows nothing. Remove it from the request.`;
  switch (detail) {
    case 'content-type-json':
      return prose`Without permission a page may send ${code('Content-Type')} only as ${code('text/plain')}, ${code('multipart/form-data')} or ${code('application/x-www-form-urlencoded')}; any other type, JSON included, needs the server's permission, and ${answer(failure)}. ${ask(failure)}`;
    case 'safelist-byte':
      return prose`The header ${code(name)} can be sent without permission, but not with this value: it contains a character that is not CORS-safelisted, such as a quote, a bracket or a colon. So the server has to allow it, and ${answer(failure)}. ${ask(failure)} Or send a plainer value.`;
    case 'safelist-length':
      return prose`The header ${code(name)} can be sent without permission, but not with so long a value: 128 bytes is the limit for one, and 1,024 for all such headers together. So the server has to allow it, and ${answer(failure)}. ${ask(failure)} Or send a shorter value.`;
    case 'wildcard-with-credentials':
      return prose`The server allows ${code('*')}, which for a request with credentials (cookies or HTTP authentication) means only a header of that name. Ask for ${code(name)} to be listed in ${ALLOW_HEADERS}; or send the request without credentials.`;
    case 'no-list':
    case 'not-listed':
      return prose`The request carries the header ${code(name)}, and ${answer(failure)}. ${ask(failure)}`;
  }
}

export const headerNotAllowed: CauseDefinition<'header-not-allowed'> = {
  code: 'header-not-allowed',
  standard: { label: 'CORS-preflight fetch, step 7.7', anchor: '#cors-preflight-fetch-0' },
  owner: ({ name }) => (isResponseOnlyHeader(name) ? 'frontend' : 'backend'),
  detail: ({ detail }) => detail,
  title: ({ name }) => prose`Header ${code(name)} is not allowed`,
  verdict: ({ name, detail }) =>
    detail === 'wildcard-with-credentials'
      ? prose`the server allows the header ${code(name)} only by ${code('*')}, which does not count with credentials`
      : prose`the server does not allow the header ${code(name)}`,
  explanation,
  prints: ({ name }) => ({
    chromium: `Request header field ${name} is not allowed by Access-Control-Allow-Headers in preflight response.`,
    firefox: firefoxReason(
      `header ‘${name}’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response`,
    ),
    webkit: `Request header field ${name} is not allowed by Access-Control-Allow-Headers.`,
  }),
  evidence: ({ name }, scene) => [
    ...preflightRequestEvidence(scene, { header: name }),
    ...answeredStatus(scene, false),
    ...answered(scene, 'Access-Control-Allow-Headers', wholeOf),
  ],
};
