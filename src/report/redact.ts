import type { Exchange, Hop, Preflight, Response } from '../exchange/exchange';
import type { Header, HeaderList } from '../fetch-standard/header-list';

/** What stands in a shared report instead of a secret header value. */
export const REDACTED = '[redacted]';

/** The same inside a URL, where brackets would change how it is parsed. */
const REDACTED_IN_URL = 'redacted';

/** Words that mark a header or a query parameter as one that carries a secret. */
const SECRET_WORD =
  /auth|token|secret|pass[wpc]|pwd|key$|key[-_.]?id|sess|(?:^|[-_.])sid$|credential|signature|cookie|jwt|csrf|xsrf|otp|bearer|assertion|saml|oobcode/i;

/** Query parameters whose whole name is a word that would be too common as a part of one. */
const SECRET_PARAMETER = /^(?:code|sig|pass|pin|pat|state|nonce|ticket|hash|hmac|sas|se|skoid)$/i;

/** Headers whose names contain a secret word but whose values are the very subject of a report. */
const NEVER_SECRET = /^(?:access-control-.*|(?:www|proxy)-authenticate|sec-fetch-.*|:authority|authority)$/i;

/** Schemes that tell how the page authenticates and nothing more. */
const AUTH_SCHEME =
  /^(?:Basic|Bearer|Digest|DPoP|HOBA|Mutual|Negotiate|NTLM|Token|ApiKey|AWS4-HMAC-SHA256)(?= )/i;

/** Cookie attributes that decide whether a cookie is sent and that can carry nothing else. */
const COOKIE_ATTRIBUTE = /^(?:secure|httponly|partitioned|samesite=(?:strict|lax|none)|max-age=-?\d{1,10})$/i;

/** Whether the value of a header with this name must not leave the machine. */
export const isSecretHeader = (name: string): boolean => SECRET_WORD.test(name) && !NEVER_SECRET.test(name);

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replace(/\+/g, ' '));
  } catch {
    return name;
  }
}

function isSecretParameter(name: string): boolean {
  const plain = decoded(name).trim();
  return SECRET_PARAMETER.test(plain) || SECRET_WORD.test(plain);
}

/**
 * `?name=` and its like, also where a URL is a parameter of another URL and so percent-encoded, once or more often. The
 * group is the name. A name reaches to the next mark, so that no text is looked at twice.
 */
const PARAMETER =
  /(?:[?&;#]|%(?:25)*(?:3f|26|3b|23))((?:(?!%(?:25)*(?:3[fbd]|2[36]))[^?&;#=\s])+)(?:=|%(?:25)*3d)/gi;

/** The end of a parameter's value; an encoded `&` or `#` ends it only where its `=` is encoded too. */
const VALUE = /[^&#\s]*/y;
const ENCODED_VALUE = /(?:(?!%(?:25)*2[36])[^&#\s])*/y;

function redactParameters(text: string): string {
  let redacted = '';
  let done = 0;
  const parameters = new RegExp(PARAMETER);
  for (let found = parameters.exec(text); found !== null; found = parameters.exec(text)) {
    const [whole, name = ''] = found;
    if (!isSecretParameter(name)) continue;
    const start = parameters.lastIndex;
    const value = whole.endsWith('=') ? VALUE : ENCODED_VALUE;
    value.lastIndex = start;
    const end = start + (value.exec(text)?.[0].length ?? 0);
    if (end === start) continue;
    redacted += text.slice(done, start) + REDACTED_IN_URL;
    done = end;
    parameters.lastIndex = end;
  }
  return redacted + text.slice(done);
}

/** An authority's user name and password go up to its last `@`. The pattern takes what it has seen: it is linear. */
const redactUserinfo = (text: string): string =>
  text.replace(
    /((?:https?|wss?|ftp):[\\/]*|[\\/]{2,})([^\\/?#]*)/gi,
    (whole, start: string, authority: string) => {
      const at = authority.lastIndexOf('@');
      return at < 0 ? whole : `${start}${REDACTED_IN_URL}${authority.slice(at)}`;
    },
  );

/** Tokens that are known by how they begin, wherever they stand: JSON Web Tokens and what services issue with a prefix. */
const TOKEN =
  /eyJ[\w-]{6,}(?:\.[\w-]*){0,4}|\b(?:gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-|[rs]k_(?:live|test)_|AKIA|ASIA|AIza|ya29\.|sk-(?:ant|proj|svcacct)-|npm_|hf_|SG\.|shpat_|dop_v1_)[\w.-]{12,}/g;

/**
 * A text without the secrets that URLs and tokens in it carry: user name and password, the values of query and fragment
 * parameters with telling names, and tokens that are known by their form. It works on text, so that a malformed URL cannot
 * slip through, and in time linear in it, because strangers choose it.
 */
export const redactUrls = (text: string): string =>
  redactParameters(redactUserinfo(text)).replace(TOKEN, REDACTED_IN_URL);

function redactSetCookie(value: string): string {
  const attributes = value
    .split(';')
    .slice(1)
    .map((part) => part.trim());
  return [REDACTED, ...attributes.filter((attribute) => COOKIE_ATTRIBUTE.test(attribute))].join('; ');
}

/** A header as it may be shared: the same name, a value without secrets. */
export function redactHeader(header: Header): Header {
  const { name, value } = header;
  if (value === '') return header;
  if (!isSecretHeader(name)) {
    const redacted = redactUrls(value);
    return redacted === value ? header : { name, value: redacted };
  }
  if (/^set-cookie2?$/i.test(name)) return { name, value: redactSetCookie(value) };
  const scheme = /^(?:proxy-)?authorization$/i.test(name) ? AUTH_SCHEME.exec(value) : null;
  return { name, value: scheme === null ? REDACTED : `${scheme[0]} ${REDACTED}` };
}

const redactHeaders = (headers: HeaderList): HeaderList => headers.map(redactHeader);

function redactResponse(response: Response): Response {
  const { headers, rewritten } = response;
  return {
    ...response,
    headers: redactHeaders(headers),
    rewritten: rewritten === null ? null : redactHeaders(rewritten),
  };
}

function redactPreflight(preflight: Preflight): Preflight {
  const { requestHeaders, response } = preflight;
  return {
    ...preflight,
    requestHeaders: redactHeaders(requestHeaders),
    response: response === null ? null : redactResponse(response),
  };
}

function redactHop(hop: Hop): Hop {
  return {
    ...hop,
    url: redactUrls(hop.url),
    requestHeaders: hop.requestHeaders === null ? null : redactHeaders(hop.requestHeaders),
    preflight: hop.preflight === null ? null : redactPreflight(hop.preflight),
    response: hop.response === null ? null : redactResponse(hop.response),
    redirectUrl: hop.redirectUrl === null ? null : redactUrls(hop.redirectUrl),
  };
}

/**
 * The exchange as it may be shared. Everything that a report says is made from this copy, so that a secret has no other
 * way into it. The rules decide the same for it: no value that they read is secret.
 */
export function redactExchange(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    hops: [redactHop(first), ...rest.map(redactHop)],
    callFrames: exchange.callFrames.map((frame) => ({ ...frame, url: redactUrls(frame.url) })),
  };
}

const headersOf = (exchange: Exchange): readonly Header[] =>
  exchange.hops.flatMap((hop) => [
    ...(hop.preflight?.requestHeaders ?? []),
    ...(hop.preflight?.response?.headers ?? []),
    ...(hop.preflight?.response?.rewritten ?? []),
    ...(hop.requestHeaders ?? []),
    ...(hop.response?.headers ?? []),
    ...(hop.response?.rewritten ?? []),
  ]);

/** What {@link redactExchange} takes out of an exchange: lower-cased names of secret headers, and whether a URL changes. */
export function redactionsOf(exchange: Exchange): {
  readonly headers: readonly string[];
  readonly urls: boolean;
} {
  const changed = headersOf(exchange).filter((header) => redactHeader(header).value !== header.value);
  const secret = changed.filter(({ name }) => isSecretHeader(name));
  const urls =
    changed.length > secret.length ||
    exchange.callFrames.some(({ url }) => redactUrls(url) !== url) ||
    exchange.hops.some(
      (hop) =>
        redactUrls(hop.url) !== hop.url ||
        (hop.redirectUrl !== null && redactUrls(hop.redirectUrl) !== hop.redirectUrl),
    );
  return { headers: [...new Set(secret.map((header) => header.name.toLowerCase()))], urls };
}
