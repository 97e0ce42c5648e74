import { hurlKey, hurlPattern, hurlQuote } from '../../recipes/languages/hurl-quote';
import type { RedactedText } from '../../redacted-text';
import { constant, joined, ours, respelled } from '../redaction/composed-text';
import type { HeaderCheck } from './header-check';
import { partsOf } from './placeholder-parts';
import { commented } from './script-comment';
import { HURL_TEXTS, SCRIPT_INTRODUCTION } from './script-words';
import { isHarmless, variablesOfRequests } from './script-request';
import type { ScriptHop, ScriptMessage, ScriptRequest } from './script-request';

type Check = HeaderCheck<RedactedText>;

const LINE = ours`\n`;
const ELEMENT = "[-!#$%&'*+.^_`|~0-9A-Za-z]+[ \\t]*";
const LIST = `^[ \\t]*(${ELEMENT})?(,[ \\t]*(${ELEMENT})?)*$`;

/** Redirects that a browser follows: nothing was recorded of where these lead. */
const REDIRECTS = [301, 302, 303, 307, 308];

/** A text with variables in the place of placeholders. */
const written = (text: RedactedText): RedactedText =>
  respelled(text, (plain) =>
    partsOf(plain)
      .map((part) => (part.kind === 'text' ? hurlQuote(part.text) : `{{${part.name}}}`))
      .join(''),
  );

const asserted = (header: string, pattern: RedactedText): RedactedText =>
  ours`header "${constant(header)}" matches /${pattern}/`;

/** Where an absent header passes, nothing can be said: Hurl has no "or". */
function assertOf(check: Check, checks: readonly Check[]): readonly RedactedText[] {
  const { kind, header } = check;
  if (kind === 'is-list') {
    const isThere = checks.some((other) => other.kind === 'lists' && other.header === header);
    return isThere ? [asserted(header, constant(LIST))] : [];
  }
  const values = joined(
    check.values.map((value) => respelled(value, hurlPattern)),
    ours`|`,
  );
  if (kind === 'is') return [asserted(header, ours`^(${values})$`)];
  const flags = check.ignoresCase ? ours`(?i)` : ours``;
  return [asserted(header, ours`${flags}(^|,)[ \\t]*(${values})[ \\t]*(,|$)`)];
}

const assertsOf = ({ checks, ifCredentialed }: ScriptMessage): readonly RedactedText[] => [
  ...checks.flatMap((check) => assertOf(check, checks)),
  ...(ifCredentialed.length === 0
    ? []
    : commented([
        constant(HURL_TEXTS.ifCredentialed),
        ...ifCredentialed.flatMap((check) => assertOf(check, ifCredentialed)),
      ])),
];

/** Hurl sends text, as UTF-8; a value that is no text cannot be sent. */
const isText = (value: string): boolean => /^[\t\x20-\x7e]*$/.test(value);

function requestLines({ request: { method, url, headers } }: ScriptMessage): readonly RedactedText[] {
  const sent = headers.filter(({ value }) => isText(value));
  const left = headers.filter(({ value }) => !isText(value));
  return [
    ...left.map(({ name }) => ours`# ${constant(HURL_TEXTS.notText)} ${name}`),
    ours`${method} ${written(url)}`,
    ...sent.map(({ name, value }) => ours`${respelled(name, hurlKey)}: ${written(value)}`),
  ];
}

const WITH_USERINFO = constant(String.raw`^(https?:)?\/\/:*[^\/?#:@][^\/?#]*@`);

/** That a response ends the chain, or leads on without a password. A redirect without a Location ends it too. */
function redirectAsserts({ redirectsTo, recordedStatus, hasNoLocation }: ScriptHop): readonly RedactedText[] {
  if (redirectsTo !== null) return [ours`header "Location" not matches /${WITH_USERINFO}/`];
  if (hasNoLocation && recordedStatus !== null && REDIRECTS.includes(recordedStatus)) return [];
  return REDIRECTS.map((code) => ours`status != ${code}`);
}

function hopLines(hop: ScriptHop): readonly RedactedText[] {
  const { preflight, request, redirectsTo } = hop;
  const { method } = request.request;
  const asserts = [...redirectAsserts(hop), ...assertsOf(request)];
  return [
    ...(preflight === null
      ? []
      : [
          ...requestLines(preflight),
          ours`HTTP *`,
          ours`[Asserts]`,
          ours`status >= 200`,
          ours`status < 300`,
          ...assertsOf(preflight),
          ours``,
        ]),
    ...requestLines(request),
    ...(isHarmless(method) ? [] : [ours`[Options]`, ours`skip: {{skip_unsafe}}`]),
    ours`HTTP *`,
    ...(asserts.length === 0 ? [] : [ours`[Asserts]`, ...asserts]),
    ours``,
    ...(redirectsTo === null ? [] : commented([constant(HURL_TEXTS.redirect)])),
  ];
}

/** Methods that Hurl can read. */
const isSpelled = (method: string): boolean => /^[A-Z]+$/.test(method);

/** A request that makes Hurl end with an error: no exit code but 0 says that all is well. */
const untold = (name: RedactedText, why: RedactedText): readonly RedactedText[] => [
  ...commented([name, why]),
  ours`GET {{not_known}}`,
  ours``,
];

function linesOf(request: ScriptRequest): readonly RedactedText[] {
  if (request.kind === 'untold') return untold(request.name, request.why);
  const messages = request.hops.map((hop) => hop.request.request.method);
  if (!messages.every(isSpelled)) return untold(request.name, constant(HURL_TEXTS.method));
  return [...commented([request.name]), ...request.hops.flatMap(hopLines)];
}

/** A Hurl file that repeats requests and asserts what the rules require of each response. */
export function hurlFile(requests: readonly ScriptRequest[]): RedactedText {
  const sent = requests.filter(({ kind }) => kind === 'sent');
  const others = requests.filter(({ kind }) => kind === 'untold');
  const variables = variablesOfRequests(requests);
  const introduction = [
    ...SCRIPT_INTRODUCTION,
    '',
    ...HURL_TEXTS.introduction,
    ...(variables.length === 0 ? [] : [`${HURL_TEXTS.variables} ${variables.join(', ')}.`]),
  ];
  return joined(
    [...commented(introduction.map(constant)), ours``, ...[...sent, ...others].flatMap(linesOf)],
    LINE,
  );
}
