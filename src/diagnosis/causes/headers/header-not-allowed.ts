import type { CauseDefinition, FailureOf } from '../parts/cause-definition';
import { received, receivedStatus, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { isResponseOnlyHeader } from '../../reading/response/response-only-header';
import type { Prose } from '../../words/prose';
import { firefoxReason } from '../parts/console-text';
import { preflightRequestEvidence } from '../parts/evidence-parts';
import { ALLOW_HEADERS } from '../parts/header-names';
import { codeList } from '../../words/code-list';

type HeaderNotAllowed = FailureOf<'header-not-allowed'>;

/** What the preflight response says about headers. */
function said({ allowed }: HeaderNotAllowed): Prose {
  if (allowed === null) return prose`the preflight response has no ${ALLOW_HEADERS} header`;
  if (allowed.length === 0) return prose`the server's ${ALLOW_HEADERS} is empty`;
  return prose`the server's ${ALLOW_HEADERS} lists ${codeList(allowed)}`;
}

const advice = ({ name, allowed }: HeaderNotAllowed): Prose =>
  allowed === null || allowed.length === 0
    ? prose`The server must send ${code(`Access-Control-Allow-Headers: ${name}`)}.`
    : prose`The server must add ${code(name)} to that list.`;

function explanation(failure: HeaderNotAllowed): Prose {
  const { name, detail } = failure;
  if (isResponseOnlyHeader(name))
    return prose`The request has the header ${code(name)}, which belongs only in a response. In a request it allows nothing. Remove it from the request.`;
  switch (detail) {
    case 'content-type-json':
      return prose`Without permission, a page may send ${code('Content-Type')} only as ${code('text/plain')}, ${code('multipart/form-data')} or ${code('application/x-www-form-urlencoded')}. Any other type, including JSON, needs the server's permission, but ${said(failure)}. ${advice(failure)}`;
    case 'safelist-byte':
      return prose`The header ${code(name)} can be sent without permission, but not with this value. The value contains a character that is not CORS-safelisted, such as a quote, a bracket or a colon. So the server must allow the header, but ${said(failure)}. ${advice(failure)} Or send a simpler value.`;
    case 'safelist-length':
      return prose`The header ${code(name)} can be sent without permission, but not with such a long value. The limit is 128 bytes for one header, and 1,024 for all such headers together. So the server must allow the header, but ${said(failure)}. ${advice(failure)} Or send a shorter value.`;
    case 'wildcard-with-credentials':
      return prose`The server allows ${code('*')}. For a request with credentials (cookies or HTTP authentication), this means only a header with that name. The server must list ${code(name)} in ${ALLOW_HEADERS}. Or send the request without credentials.`;
    case 'no-list':
    case 'not-listed':
      return prose`The request has the header ${code(name)}, but ${said(failure)}. ${advice(failure)}`;
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
      ? prose`the server allows the header ${code(name)} only through ${code('*')}, which does not apply with credentials`
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
    ...receivedStatus(scene, false),
    ...received(scene, 'Access-Control-Allow-Headers', wholeOf),
  ],
};
