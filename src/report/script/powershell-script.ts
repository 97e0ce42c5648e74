import { powershellLiteral } from '../../recipes/languages/powershell-quote';
import type { RedactedText } from '../../redacted-text';
import { constant, joined, ours, respelled } from '../redaction/composed-text';
import type { HeaderCheck } from './header-check';
import { partsOf } from './placeholder-parts';
import { POWERSHELL_END, POWERSHELL_LIBRARY } from './powershell-library';
import { scriptComment } from './script-comment';
import { POWERSHELL_NOT_RUN } from './script-words';
import { bodyOf, isHarmless } from './script-request';
import type { ScriptHop, ScriptMessage, ScriptPreflight, ScriptRequest } from './script-request';

const LINE = ours`\n`;

/** A text as an expression, with variables of the environment in the place of placeholders. */
const expression = (text: RedactedText): RedactedText =>
  respelled(text, (plain) => {
    const parts = partsOf(plain).map((part) =>
      part.kind === 'text' ? powershellLiteral(part.text) : `$env:${part.name}`,
    );
    return parts.length === 1 ? (parts[0] ?? "''") : `(${["''", ...parts].join(' + ')})`;
  });

const literal = (text: RedactedText): RedactedText => respelled(text, powershellLiteral);
const list = (texts: readonly RedactedText[]): RedactedText =>
  ours`@(${joined(texts.map(literal), ours`, `)})`;

function checkCall(check: HeaderCheck<RedactedText>): RedactedText {
  const header = literal(constant(check.header));
  switch (check.kind) {
    case 'is':
      return ours`Test-Is ${header} ${list(check.values)}`;
    case 'is-list':
      return ours`Test-IsList ${header}`;
    case 'lists':
      return ours`Test-Lists ${header} ${list(check.values)} ${check.ignoresCase ? ours`OrdinalIgnoreCase` : ours`Ordinal`}`;
  }
}

const checkLines = ({ checks, ifCredentialed }: ScriptMessage): readonly RedactedText[] => [
  ...checks.map((check) => ours`  ${checkCall(check)}`),
  ...ifCredentialed.map((check) => ours`  Test-IfCredentialed { ${checkCall(check)} }`),
];

const option = (name: RedactedText, value: RedactedText): RedactedText => ours`    @('${name}', ${value})`;

/** curl reads `Name:` as "remove this header" and `Name;` as "send it without a value". */
const headerOption = ({ name, value }: ScriptMessage['request']['headers'][number]): RedactedText =>
  option(ours`header`, expression(value === '' ? ours`${name};` : ours`${name}: ${value}`));

function bodyOptions(message: ScriptMessage): readonly RedactedText[] {
  const body = bodyOf(message);
  if (body === null) return [];
  return [
    option(ours`data-binary`, ours`[string]$env:BODY`),
    ...(body.hasType ? [] : [option(ours`header`, ours`'Content-Type:'`)]),
  ];
}

/** @param url an expression */
function receive(label: RedactedText, message: ScriptMessage, url: RedactedText): readonly RedactedText[] {
  const { method, headers } = message.request;
  const options = [
    option(ours`url`, url),
    method === 'HEAD' ? option(ours`head`, ours`$null`) : option(ours`request`, literal(method)),
    ...headers.map(headerOption),
    ...bodyOptions(message),
  ];
  return [
    ours`  $options = @(`,
    joined(options, ours`,\n`),
    ours`  )`,
    ours`  if (-not (Receive '${label}' $options)) { return }`,
  ];
}

const needed = (names: readonly string[]): readonly RedactedText[] =>
  names.length === 0 ? [] : [ours`  if (-not (Test-Set ${list(names.map(constant))})) { return }`];

const ELSE_RETURN = ours`  if (-not (Test-Passing)) { return }`;

function preflightLines(preflight: ScriptPreflight | null, url: RedactedText): readonly RedactedText[] {
  if (preflight === null) return [ours`  Set-NoPreflight`];
  return [
    ...receive(ours`preflight`, preflight, url),
    ours`  Test-PreflightStatus`,
    ...checkLines(preflight),
    ...(preflight.toList.length === 0 ? [] : [ours`  Test-Authorization`]),
    ELSE_RETURN,
  ];
}

function hopLines(hop: ScriptHop, index: number): readonly RedactedText[] {
  const { preflight, request, redirectsTo, recordedStatus } = hop;
  // Behind a redirect the URL is the one that the server names now.
  const url = index === 0 ? expression(request.request.url) : ours`$script:next`;
  const { method } = request.request;
  return [
    ...needed(index === 0 ? request.urlVariables : []),
    ...preflightLines(preflight, url),
    ours`  if (-not (Test-MaySend ${literal(method)})) { return }`,
    ...needed(request.variables),
    ...receive(ours`request`, request, url),
    ...checkLines(request),
    ...(isHarmless(method) ? [] : [ours`  Set-MayMissBody '${recordedStatus ?? ours``}'`]),
    ELSE_RETURN,
    redirectsTo === null
      ? ours`  Set-End`
      : ours`  if (-not (Test-RedirectsTo ${literal(redirectsTo)})) { return }`,
  ];
}

const requestLines = (request: ScriptRequest): readonly RedactedText[] => [
  ours`Test-Request ${literal(request.name)} {`,
  ...(request.kind === 'untold'
    ? [ours`  Set-Unknown ${literal(request.why)}`]
    : request.hops.flatMap(hopLines)),
  ours`}`,
  ours``,
];

/** A script for PowerShell 5 and 7 that repeats requests with curl and checks what comes back. */
export function powershellScript(requests: readonly ScriptRequest[]): RedactedText {
  return joined(
    [
      scriptComment(requests, ours`powershell -ExecutionPolicy Bypass -File check-cors.ps1`, 'powershell'),
      ours`# ${constant(POWERSHELL_NOT_RUN)}`,
      constant(POWERSHELL_LIBRARY),
      ...requests.flatMap(requestLines),
      constant(POWERSHELL_END),
    ],
    LINE,
  );
}
