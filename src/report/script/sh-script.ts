import { scriptQuote } from '../../recipes/languages/shell-quote';
import type { RedactedText } from '../../redacted-text';
import { constant, joined, ours, respelled } from '../redaction/composed-text';
import type { HeaderCheck } from './header-check';
import { partsOf } from './placeholder-parts';
import { SH_LIBRARY } from './sh-library';
import { scriptComment } from './script-comment';
import { bodyOf, isHarmless } from './script-request';
import type { ScriptHop, ScriptMessage, ScriptPreflight, ScriptRequest } from './script-request';

/** A text as one word, with variables in the place of placeholders. */
const word = (text: RedactedText): RedactedText =>
  respelled(text, (plain) =>
    plain === ''
      ? "''"
      : partsOf(plain)
          .map((part) => (part.kind === 'text' ? scriptQuote(part.text) : `"$${part.name}"`))
          .join(''),
  );

const SPACE = ours` `;
const LINE = ours`\n`;
const CONTINUED = ours` \\\n    `;

const call = (name: RedactedText, ...args: readonly RedactedText[]): RedactedText =>
  joined([name, ...args.map(word)], SPACE);

function checkCall(check: HeaderCheck<RedactedText>): RedactedText {
  const header = constant(check.header);
  switch (check.kind) {
    case 'is':
      return call(ours`is`, header, ...check.values);
    case 'is-list':
      return call(ours`is_list`, header);
    case 'lists':
      return call(check.ignoresCase ? ours`lists_name` : ours`lists`, header, ...check.values);
  }
}

/** curl reads `Name:` as "remove this header" and `Name;` as "send it without a value". */
const headerArgument = ({
  name,
  value,
}: {
  readonly name: RedactedText;
  readonly value: RedactedText;
}): RedactedText => ours`-H ${word(value === '' ? ours`${name};` : ours`${name}: ${value}`)}`;

/** An empty body too has a length, and curl is to make up no type for it. */
function bodyArguments(message: ScriptMessage): readonly RedactedText[] {
  const body = bodyOf(message);
  if (body === null) return [];
  return [ours`--data-binary "\${BODY-}"`, ...(body.hasType ? [] : [ours`-H 'Content-Type:'`])];
}

const needed = (names: readonly string[]): readonly RedactedText[] =>
  names.length === 0 ? [] : [ours`  needs ${constant(names.join(' '))} || return`];

/** @param url a word */
function receive(label: RedactedText, message: ScriptMessage, url: RedactedText): RedactedText {
  const { method, headers } = message.request;
  const verb = method === 'HEAD' ? ours`--head` : ours`-X ${word(method)}`;
  const lines = [
    ours`  receive ${label} ${verb} --url ${url}`,
    ...headers.map(headerArgument),
    ...bodyArguments(message),
  ];
  return ours`${joined(lines, CONTINUED)} || return`;
}

const checkLines = ({ checks, ifCredentialed }: ScriptMessage): readonly RedactedText[] => [
  ...checks.map((check) => ours`  ${checkCall(check)}`),
  ...ifCredentialed.map((check) => ours`  with_credentials ${checkCall(check)}`),
];

function preflightLines(preflight: ScriptPreflight | null, url: RedactedText): readonly RedactedText[] {
  if (preflight === null) return [ours`  has_no_preflight`];
  return [
    receive(ours`preflight`, preflight, url),
    ours`  preflight_status`,
    ...checkLines(preflight),
    ...(preflight.toList.length === 0 ? [] : [ours`  lists_authorization`]),
    ours`  passes_so_far || return`,
  ];
}

function hopLines(hop: ScriptHop, index: number): readonly RedactedText[] {
  const { preflight, request, redirectsTo, recordedStatus } = hop;
  // Behind a redirect the URL is the one that the server names now.
  const url = index === 0 ? word(request.request.url) : ours`"$next"`;
  const { method } = request.request;
  const ofUrl = index === 0 ? request.urlVariables : [];
  const ofHeaders = request.variables;
  return [
    ...needed(ofUrl),
    ...preflightLines(preflight, url),
    ours`  may_send ${word(method)} || return`,
    ...needed(ofHeaders),
    receive(ours`request`, request, url),
    ...checkLines(request),
    ...(isHarmless(method) ? [] : [ours`  may_miss_body ${recordedStatus ?? ours`''`}`]),
    ours`  passes_so_far || return`,
    redirectsTo === null ? ours`  ends_here` : ours`  redirects_to ${word(redirectsTo)} || return`,
  ];
}

function requestFunction(request: ScriptRequest, index: number): RedactedText {
  const name = ours`request_${index + 1}`;
  const lines =
    request.kind === 'untold' ? [ours`  unknown ${word(request.why)}`] : request.hops.flatMap(hopLines);
  return joined(
    [ours`${name}() {`, ...lines, ours`}`, ours`request ${respelled(request.name, scriptQuote)} ${name}`],
    LINE,
  );
}

/** A script for POSIX shells that repeats requests with curl and checks what comes back. */
export function shScript(requests: readonly ScriptRequest[]): RedactedText {
  return joined(
    [
      ours`#!/bin/sh`,
      scriptComment(requests, ours`sh check-cors.sh`, 'option'),
      constant(SH_LIBRARY),
      ...requests.map((request, index) => ours`${requestFunction(request, index)}\n`),
      ours`finish\n`,
    ],
    LINE,
  );
}
