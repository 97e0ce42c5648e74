import { STATUS_CODES } from 'node:http';
import type { HeaderLine, SentResponse, ZooOrigins } from './zoo-case';

/** What the templates of a response stand for. */
export type TemplateValues = Readonly<Record<TemplateName, string>>;

/**
 * Templates that a header value, a body or a URL may hold, as `{name}`: the origin of every role, and its host and port; of the
 * request that it responds to its Origin, requested method and requested headers (empty when absent), and what accepts it as the
 * opening of a WebSocket; a text that no other response
 * has; and the query that leads to the next hop, or back to the same one.
 */
export const TEMPLATE_NAMES = [
  'page',
  'pageHost',
  'pagePort',
  'api',
  'apiHost',
  'sameSite',
  'other',
  'otherHost',
  'secure',
  'international',
  'internationalPort',
  'ipv6',
  'ipv6Port',
  'defaultPort',
  'upgradedHost',
  'http2',
  'closed',
  'origin',
  'requestedMethod',
  'requestedHeaders',
  'webSocketAccept',
  'marker',
  'next',
  'same',
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** The templates that depend on the origins alone. */
export function originTemplates(origins: ZooOrigins): Omit<TemplateValues, RequestTemplate> {
  const { page, api, sameSite, other, secure, international, ipv6, defaultPort, upgraded, http2, closed } =
    origins;
  return {
    page,
    pageHost: new URL(page).host,
    pagePort: new URL(page).port,
    api,
    apiHost: new URL(api).host,
    sameSite,
    other,
    otherHost: new URL(other).host,
    secure,
    international,
    internationalPort: new URL(international).port,
    ipv6,
    ipv6Port: new URL(ipv6).port,
    defaultPort,
    upgradedHost: new URL(upgraded).host,
    http2,
    closed,
  };
}

type RequestTemplate =
  'origin' | 'requestedMethod' | 'requestedHeaders' | 'webSocketAccept' | 'marker' | 'next' | 'same';

const TEMPLATE = /\{([a-zA-Z0-9]+)\}/g;

/** Puts the values into a text. A name in braces that is no template is a mistake in a case, so it throws. */
export function fillTemplates(text: string, values: Partial<TemplateValues>): string {
  return text.replace(TEMPLATE, (_, name: string) => {
    const value = (values as Record<string, string | undefined>)[name];
    if (value === undefined) throw new Error(`{${name}} is not a template`);
    return value;
  });
}

/** Whether a response of this status ends with its headers. */
export const hasNoBody = (status: number): boolean => status < 200 || status === 204 || status === 304;

/** The bytes of a response: status line, header lines as given, `Content-Length` where a body may stand, `Connection: close`. */
export function responseBytes(response: SentResponse, values: Partial<TemplateValues>): Buffer {
  const { status } = response;
  const body = Buffer.from(fillTemplates(response.body ?? '', values), 'latin1');
  const lines: HeaderLine[] = response.headers.map(([name, value]) => [name, fillTemplates(value, values)]);
  if (!hasNoBody(status)) lines.push(['Content-Length', String(response.announcedLength ?? body.length)]);
  lines.push(['Connection', 'close']);
  const heads = [
    ...(response.interim ?? []).map((interim) => headText(interim, interim.headers)),
    headText(response, lines),
  ];
  return Buffer.concat([Buffer.from(heads.join(''), 'latin1'), hasNoBody(status) ? Buffer.alloc(0) : body]);
}

function headText(
  { status, reason }: Pick<SentResponse, 'status' | 'reason'>,
  lines: readonly HeaderLine[],
): string {
  const statusLine = `HTTP/1.1 ${status} ${reason ?? STATUS_CODES[status] ?? ''}`;
  return [statusLine, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
}
