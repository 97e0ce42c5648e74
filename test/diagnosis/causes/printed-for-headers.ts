import { PAGE } from '../exchange-builder';
import { REDIRECTION, reason } from './printed-row';
import type { PrintedRow } from './printed-row';
import type { Failure } from './sample-failures';

const PREFLIGHT = "Response to preflight request doesn't pass access control check: ";
const VALID = ' Have the server send the header with a valid value.';
const NEXT = 'https://api.example/next';

const MISMATCH: Failure = {
  code: 'allow-origin-mismatch',
  value: 'https://app.example/',
  origin: PAGE,
  detail: 'trailing-slash',
};

/** For the checks of headers. */
export const PRINTED_FOR_HEADERS: readonly PrintedRow[] = [
  [
    { code: 'allow-origin-missing' },
    'response',
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    '(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.',
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    { code: 'allow-origin-missing' },
    'preflight',
    `${PREFLIGHT}No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    '(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.',
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    { code: 'allow-origin-missing' },
    'redirect',
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    '(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 302.',
    `${REDIRECTION(NEXT)}Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 302`,
  ],
  [
    { code: 'allow-origin-empty' },
    'response',
    `The 'Access-Control-Allow-Origin' header contains the invalid value ''.${VALID}`,
    reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘’'),
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    { code: 'allow-origin-wildcard-with-credentials' },
    'preflight',
    `${PREFLIGHT}The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`,
    reason('Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’'),
    'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
  ],
  [
    { code: 'allow-origin-repeated', values: ['*', PAGE] },
    'response',
    `The 'Access-Control-Allow-Origin' header contains multiple values '*, ${PAGE}', but only one is allowed.${VALID}`,
    reason('Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed'),
    'Access-Control-Allow-Origin cannot contain more than one origin.',
  ],
  [
    { code: 'allow-origin-list', value: 'https://a.example, https://b.example' },
    'response',
    `The 'Access-Control-Allow-Origin' header contains multiple values 'https://a.example, https://b.example', but only one is allowed.${VALID}`,
    reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://a.example, https://b.example’'),
    'Access-Control-Allow-Origin cannot contain more than one origin.',
  ],
  [
    { code: 'allow-origin-list', value: 'https://a.example https://b.example' },
    'response',
    `The 'Access-Control-Allow-Origin' header contains multiple values 'https://a.example https://b.example', but only one is allowed.${VALID}`,
    reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://a.example https://b.example’'),
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    { code: 'allow-origin-invalid', value: 'app.example\u000b', origin: PAGE },
    'response',
    `The 'Access-Control-Allow-Origin' header contains the invalid value 'app.example\\u000B'.${VALID}`,
    reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘app.example\u000b’'),
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    MISMATCH,
    'preflight',
    `${PREFLIGHT}The 'Access-Control-Allow-Origin' header has a value 'https://app.example/' that is not equal to the supplied origin.${VALID}`,
    reason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘https://app.example/’'),
    `Origin ${PAGE} is not allowed by Access-Control-Allow-Origin. Status code: 200`,
  ],
  [
    { code: 'allow-origin-mismatch', value: PAGE, origin: 'null', detail: 'tainted-redirect' },
    'response',
    `The 'Access-Control-Allow-Origin' header has a value '${PAGE}' that is not equal to the supplied origin.${VALID}`,
    reason(`CORS header ‘Access-Control-Allow-Origin’ does not match ‘${PAGE}’`),
    'Origin null is not allowed by Access-Control-Allow-Origin. Status code: 200',
  ],
  [
    { code: 'allow-credentials-missing' },
    'response',
    "The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.",
    reason('expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’'),
    'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
  ],
  [
    { code: 'allow-credentials-not-true', value: 'True' },
    'preflight',
    `${PREFLIGHT}The value of the 'Access-Control-Allow-Credentials' header in the response is 'True' which must be 'true' when the request's credentials mode is 'include'.`,
    reason('expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’'),
    'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".',
  ],
  [
    { code: 'preflight-status', status: 404 },
    'preflight',
    `${PREFLIGHT}It does not have HTTP ok status.`,
    '(Reason: CORS preflight response did not succeed). Status code: 404.',
    'Preflight response is not successful. Status code: 404',
  ],
  [
    { code: 'preflight-redirect', status: 301, location: 'https://api.example/orders/' },
    'preflight',
    `${PREFLIGHT}Redirect is not allowed for a preflight request.`,
    '(Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 301.',
    'Preflight response is not successful. Status code: 301',
  ],
  [
    { code: 'preflight-upgraded', location: 'https://api.example/orders' },
    'preflight',
    `${PREFLIGHT}Redirect is not allowed for a preflight request.`,
    null,
    null,
  ],
  [
    { code: 'allow-methods-invalid', value: 'GET, "PUT"', element: '"PUT"' },
    'preflight',
    'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
    reason('invalid token ‘"PUT"’ in CORS header ‘Access-Control-Allow-Methods’'),
    'Header Access-Control-Allow-Methods has an invalid value: GET, "PUT"',
  ],
  [
    { code: 'allow-headers-invalid', value: 'x-a, x b', element: 'x b' },
    'preflight',
    'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
    reason('invalid token ‘x b’ in CORS header ‘Access-Control-Allow-Headers’'),
    'Header Access-Control-Allow-Headers has an invalid value: x-a, x b',
  ],
  [
    { code: 'method-not-allowed', method: 'PUT', allowed: ['GET'], detail: 'not-listed' },
    'preflight',
    'Method PUT is not allowed by Access-Control-Allow-Methods in preflight response.',
    reason('Did not find method in CORS header ‘Access-Control-Allow-Methods’'),
    'Method PUT is not allowed by Access-Control-Allow-Methods.',
  ],
  [
    { code: 'header-not-allowed', name: 'x-trace', allowed: ['x-a'], detail: 'not-listed' },
    'preflight',
    'Request header field x-trace is not allowed by Access-Control-Allow-Headers in preflight response.',
    reason(
      'header ‘x-trace’ is not allowed according to header ‘Access-Control-Allow-Headers’ from CORS preflight response',
    ),
    'Request header field x-trace is not allowed by Access-Control-Allow-Headers.',
  ],
  [{ code: 'authorization-under-wildcard' }, 'preflight', null, null, null],
];
