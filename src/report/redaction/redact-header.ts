import type { Header } from '../../fetch-standard/header-list';
import { REDACTED } from './marks';
import { redactUrls } from './redact-urls';
import { isSecretHeader } from './secret-name';

/** Schemes that tell how the page authenticates and nothing more. */
const AUTH_SCHEME =
  /^(?:Basic|Bearer|Digest|DPoP|HOBA|Mutual|Negotiate|NTLM|Token|ApiKey|AWS4-HMAC-SHA256)(?= )/i;

/** Cookie attributes that decide whether a cookie is sent and that can carry nothing else. */
const COOKIE_ATTRIBUTE = /^(?:secure|httponly|partitioned|samesite=(?:strict|lax|none)|max-age=-?\d{1,10})$/i;

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
