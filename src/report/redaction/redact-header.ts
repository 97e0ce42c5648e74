import { PLATFORM_LOGINS } from '../../diagnosis/situations/platforms/logins';
import type { Header } from '../../fetch-standard/header-list';
import { headerPolicy } from './evidence-headers';
import { isPlace, saysNothing, schemeOf } from './find-pairs';
import { REDACTED } from './marks';
import { isRandom } from './random-text';
import { redactTold, redactUrls } from './redact-urls';
import { nameMeaning } from './secret-name';

/** Cookie attributes that decide whether a cookie is sent and that can carry nothing else. */
const COOKIE_ATTRIBUTE = /^(?:secure|httponly|partitioned|samesite=(?:strict|lax|none)|max-age=-?\d{1,10})$/i;

/** A host that stands without a scheme, as in an origin that was written wrongly. */
const BARE_HOST = /^[\w.-]+\.[a-z]{2,}(?::\d+)?$/i;

/** Cookies by whose names alone a platform is known. */
const COOKIE_MARKS = PLATFORM_LOGINS.flatMap(({ marks }) => marks).flatMap(({ header }) =>
  header?.name === 'set-cookie' ? [header.value] : [],
);

function redactSetCookie(value: string): string {
  const [pair = '', ...attributes] = value.split(';').map((part) => part.trim());
  const isMark = COOKIE_MARKS.some((mark) => mark.test(pair));
  const redacted = isMark ? `${pair.slice(0, pair.indexOf('='))}=${REDACTED}` : REDACTED;
  return [redacted, ...attributes.filter((attribute) => COOKIE_ATTRIBUTE.test(attribute))].join('; ');
}

/** Each element of a list for itself: names beside it say nothing of it. */
const redactNames = (value: string): string => value.split(',').map(redactUrls).join(',');

const redactOrigins = (value: string): string =>
  value
    .split(',')
    .map((element) => (BARE_HOST.test(element.trim()) ? element : redactTold(element)))
    .join(',');

function redactSecret(name: string, value: string): string {
  if (saysNothing(value)) return value;
  if (/^set-cookie2?$/i.test(name)) return redactSetCookie(value);
  const scheme = schemeOf(value).trim();
  return scheme === '' || scheme === value ? REDACTED : `${scheme} ${REDACTED}`;
}

function redactValue(name: string, value: string): string {
  const policy = headerPolicy(name);
  if (policy === 'origins') return redactOrigins(value);
  if (policy === 'names') return redactNames(value);
  const meaning = nameMeaning(name);
  if (meaning === 'secret') return redactSecret(name, value);
  if (meaning === 'ambiguous' && !isPlace(value) && isRandom(value)) return REDACTED;
  return policy === 'evidence' || meaning === 'harmless' ? redactTold(value) : redactUrls(value);
}

/** A header with a value that may be shared. Its name, which tells of the value, is looked through where it is printed. */
export const redactHeader = ({ name, value }: Header): Header => ({
  name,
  value: value === '' ? '' : redactValue(name, value),
});
