import type { Prose } from '../../diagnosis/words/prose';
import type { CommandRequest } from '../../explanation/curl';
import { visibleText } from '../../explanation/visible-text';
import type { HeaderList } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import { REDACTED } from '../redaction/marks';
import { headerPlaceholder } from '../redaction/placeholders';
import { commandUrl, withPlaceholders } from '../redaction/redacted-command';
import type { RequestWithPlaceholders } from '../redaction/redacted-command';
import type { Redaction, RedactedHeader } from '../redaction/redaction';
import { truncateMiddle } from '../truncate-middle';
import type { HeaderCheck } from './header-check';
import { partsOf } from './placeholder-parts';
import type { Probe, ProbeHop, ProbeMessage, ProbePreflight } from './probe';

type Check = HeaderCheck<RedactedText>;

/** A {@link ProbeMessage} without secrets. */
export type ScriptMessage = {
  readonly request: RequestWithPlaceholders;
  /** Variables that take the place of secrets in its URL, each once. */
  readonly urlVariables: readonly string[];
  /** The same of its headers. */
  readonly variables: readonly string[];
  readonly checks: readonly Check[];
  readonly ifCredentialed: readonly Check[];
};

/** A {@link ProbePreflight} without secrets. */
export type ScriptPreflight = ScriptMessage & { readonly toList: readonly RedactedText[] };

/** A {@link ProbeHop} without secrets. */
export type ScriptHop = {
  readonly preflight: ScriptPreflight | null;
  readonly request: ScriptMessage;
  readonly redirectsTo: RedactedText | null;
  /** Of the recorded response; null where there was none. */
  readonly recordedStatus: number | null;
  /** Whether that response has no Location. */
  readonly hasNoLocation: boolean;
};

/** A {@link Probe} without secrets, as every script writes it. */
export type ScriptRequest = {
  /** One line of visible characters. */
  readonly name: RedactedText;
} & (
  | {
      readonly kind: 'sent';
      readonly hops: readonly ScriptHop[];
      readonly isCredentialsKnown: boolean;
    }
  | { readonly kind: 'untold'; readonly why: RedactedText }
);

/** What stands for a Content-Type that was not recorded: it needs a preflight, as the recorded one did. */
const TYPE_NOT_RECORDED = ours`application/json`;

const TOKEN = /^[!#$%&'*+\-.^_`|~\w]+$/;

/** Whether a program can be told to send a line: no name is an option or a file, and no value ends the line. */
const isSendable = ({ name, value }: HeaderList[number]): boolean =>
  TOKEN.test(name) && !/[\0-\x08\x0a-\x1f\x7f]|[^\0-\xff]/.test(value);

/** Its variable has the whole value, so that it is the same whether or not the scheme was recorded. */
const hasScheme = ({ name, value }: RedactedHeader): boolean =>
  /^(?:proxy-)?authorization$/i.test(name) && partsOf(value).some(({ kind }) => kind === 'variable');

function withUnseen(header: RedactedHeader, unseen: ReadonlySet<string>): RedactedHeader {
  const name = header.name.toLowerCase();
  if (!unseen.has(name) && !hasScheme(header)) return header;
  if (name === 'content-type') return { ...header, value: TYPE_NOT_RECORDED };
  return { ...header, value: respelled(header.name, (text) => headerPlaceholder(text, REDACTED)) };
}

function requestOf(
  request: CommandRequest,
  unseen: readonly string[],
  redaction: Redaction,
): RequestWithPlaceholders {
  const names = new Set(unseen.map((name) => name.toLowerCase()));
  const headers = request.headers.filter(isSendable);
  const redacted = withPlaceholders({ ...request, headers }, redaction);
  return { ...redacted, headers: redacted.headers.map((header) => withUnseen(header, names)) };
}

function variablesOf(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap(partsOf);
  return [...new Set(parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))];
}

function redactedCheck(check: HeaderCheck, redaction: Redaction): Check {
  switch (check.kind) {
    case 'is-list':
      return check;
    case 'is':
      return {
        ...check,
        values: check.values.map((value) => redaction.header({ name: check.header, value }).value),
      };
    case 'lists':
      return { ...check, values: check.values.map(redaction.name) };
  }
}

function messageOf(
  { request, unseen, checks, ifCredentialed }: ProbeMessage,
  redaction: Redaction,
): ScriptMessage {
  const redacted = requestOf(request, unseen, redaction);
  return {
    request: redacted,
    urlVariables: variablesOf([redacted.url]),
    variables: variablesOf(redacted.headers.map(({ value }) => value)),
    checks: checks.map((check) => redactedCheck(check, redaction)),
    ifCredentialed: ifCredentialed.map((check) => redactedCheck(check, redaction)),
  };
}

const preflightOf = (preflight: ProbePreflight, redaction: Redaction): ScriptPreflight => ({
  ...messageOf(preflight, redaction),
  toList: preflight.toList.map(redaction.name),
});

const hopOf = (
  { preflight, request, redirectsTo, recordedStatus, hasNoLocation }: ProbeHop,
  redaction: Redaction,
): ScriptHop => ({
  preflight: preflight === null ? null : preflightOf(preflight, redaction),
  request: messageOf(request, redaction),
  redirectsTo: redirectsTo === null ? null : redaction.text(redirectsTo),
  recordedStatus,
  hasNoLocation,
});

const sentence = (why: Prose, redaction: Redaction): RedactedText =>
  visibleText(
    joined(
      redaction.prose(why).map(({ text }) => text),
      ours``,
    ),
  );

/** The most characters of a name. */
const LONGEST_NAME = 300;

/** The most characters of what a request sends and checks: nobody reads a longer script, and shells limit what they pass on. */
const LONGEST = 30_000;

/** A recorded request as every script writes it. */
export function scriptRequest(probe: Probe, redaction: Redaction): ScriptRequest {
  const method = redaction.name(probe.method);
  const whole = visibleText(ours`${method} ${commandUrl(probe.url, redaction)}`);
  const name = respelled(whole, (text) => truncateMiddle(text, LONGEST_NAME));
  if (probe.kind === 'untold') return { name, kind: 'untold', why: sentence(probe.why, redaction) };
  const hops = probe.hops.map((hop) => hopOf(hop, redaction));
  return JSON.stringify(hops).length > LONGEST
    ? { name, kind: 'untold', why: ours`The request is too long for a script.` }
    : { name, kind: 'sent', hops, isCredentialsKnown: probe.credentials !== null };
}

function variablesOfHops(request: ScriptRequest): readonly string[] {
  if (request.kind === 'untold') return [];
  return request.hops.flatMap(({ request: { variables, urlVariables } }, index) =>
    index === 0 ? [...urlVariables, ...variables] : variables,
  );
}

/** Every variable that takes the place of a secret in a script of these requests, each once. */
export const variablesOfRequests = (requests: readonly ScriptRequest[]): readonly string[] => [
  ...new Set(requests.flatMap(variablesOfHops)),
];

/** Whether a method changes nothing, so that it may be sent unasked. */
export const isHarmless = (method: string): boolean => /^(?:GET|HEAD|OPTIONS)$/.test(method);

/** Whether a message has a body, which is not recorded, and whether it says of which type; null where it has none. */
export function bodyOf({
  request: { method, headers },
}: ScriptMessage): { readonly hasType: boolean } | null {
  const hasType = headers.some(({ name }) => name.toLowerCase() === 'content-type');
  return isHarmless(method) || (method === 'DELETE' && !hasType) ? null : { hasType };
}
