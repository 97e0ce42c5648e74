/** What the comment at the start of each script says, a line each. */
export const SCRIPT_INTRODUCTION: readonly string[] = [
  'Sends what the browser sent, and checks each response by the CORS rules of the Fetch Standard.',
  '',
  'Why a plain curl command works where the browser does not: curl prints every response.',
  'A browser sends a preflight before some requests. It gives a response to the page only if the',
  'headers of the response allow it. This script sends the same and checks those headers.',
];

/** What a script says of its exit code. */
export const SCRIPT_EXIT_CODES: readonly string[] = [
  'Exit code 0: every request passes. 1: a response is wrong. 2: not known, for the reason that is printed.',
];

/** What the comment of a script says of its options, by name. */
export const SCRIPT_OPTIONS: readonly {
  readonly option: string;
  readonly powershell: string;
  readonly text: string;
}[] = [
  {
    option: '--send',
    powershell: '-Send',
    text: 'Also send requests that may change something. Without it, only their preflights are sent.',
  },
  { option: '--preflight-only', powershell: '-PreflightOnly', text: 'Check only the preflights.' },
  {
    option: '--credentials include|omit',
    powershell: '-Credentials include|omit',
    text: 'Say whether the page sends credentials, where that was not recorded.',
  },
  { option: '--insecure', powershell: '-Insecure', text: 'Accept any certificate.' },
];

/** A sentence with the options as PowerShell has them. */
export const forPowershell = (text: string): string =>
  text.replaceAll('--send', '-Send').replaceAll('--credentials', '-Credentials');

/** What the comment of a script says of bodies. */
export const SCRIPT_BODY =
  'Bodies are not recorded. Set BODY to send one: the text, or @ and the name of a file.';

/** What the comment of a script says of the variables that it lists after this. */
export const SCRIPT_VARIABLES =
  'Secrets and values that were not recorded are left out. Set these environment variables to whole values:';

/** The single words before what a script prints. */
export const SCRIPT_LABELS = {
  broken: 'BROKEN',
  expected: 'EXPECTED',
  notKnown: 'NOT KNOWN',
  note: 'NOTE',
} as const;

/** The results of a request, as a script prints them. */
export const SCRIPT_RESULTS = { passes: 'passes', broken: 'broken', notKnown: 'not known' } as const;

/** What a script prints. A value follows where a sentence ends with a colon; a header name takes the place of `%`. */
export const SCRIPT_SENTENCES = {
  preflightStatus: 'The status of a preflight response must be 200 to 299.',
  preflightRedirect: 'A preflight must not be redirected.',
  noHeader: 'The response has no % header.',
  notAList: 'This header is not a list of names:',
  locationInvalid: 'The Location of the redirect is not one valid URL.',
  locationScheme: 'The Location of the redirect is not an http or https URL.',
  locationUserinfo: 'The Location of the redirect has a user name or password.',
  redirectsElsewhere: 'The response redirects to a server that was not recorded. Record the request again.',
  redirectsNow: 'The response redirects, which was not recorded. Record the request again.',
  noResponse: 'No response was received.',
  brokenOff: 'The connection failed before the response was complete.',
  notSet: 'Set this variable, because its value is not in this script:',
  notSent: 'This request may change something, so it was not sent. Use --send where that does no harm:',
  noPreflight: 'This request needs no preflight.',
  withoutBody: 'The error may come from the missing body. Set BODY to the body of the request.',
  ifCredentialed:
    'It was not recorded whether the request has credentials. With them, the next line would be wrong. Use --credentials.',
  starAndAuthorization:
    'By the Fetch Standard, * does not allow Authorization. Browsers still accept it. List it by name.',
  noCurl: 'This script needs curl.',
} as const;

/** What a script says that no test has run. */
export const POWERSHELL_NOT_RUN =
  'No test has run this script in PowerShell. Compare a surprising result with the shell script.';

/** What a Hurl file says in its comments. */
export const HURL_TEXTS = {
  introduction: [
    'Run it with "hurl --test check-cors.hurl". Exit code 0: every request passes. 4: a response is wrong.',
    '3: not known, because no response came or a variable is missing.',
    'Set skip_unsafe to false to also send requests that may change something, where that does no harm, or to true.',
    'Bodies are not recorded. A list header in several lines fails here, although browsers join the lines.',
  ],
  variables: 'Secrets and values that were not recorded are left out. Set these variables to whole values:',
  ifCredentialed:
    'This assumes a request without credentials, which was not recorded. With them, these lines must hold too:',
  notText: 'This header is left out, because its value is not text:',
  redirect: 'The next request follows the recorded redirect. If there is none anymore, delete it.',
  method: 'Hurl cannot send this method.',
} as const;
