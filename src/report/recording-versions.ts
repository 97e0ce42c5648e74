import { engineOf } from '../diagnosis/reading/engine-of';
import type { Exchange } from '../exchange/exchange';

type Recorded = Pick<Exchange, 'browser' | 'recordedBy'>;

/** A saved request may come from anywhere; what is no version number is not told as one. */
const VERSION = /^\d[\da-z.]{0,40}$/i;

const versioned = (name: string, version: string | null): string =>
  version === null || !VERSION.test(version) ? name : `${name} ${version}`;

/** The browser that made the request, with its version where that is known: `Chrome 156.0.8078.108`. */
export const browserStatement = (exchange: Recorded): string =>
  versioned(engineOf(exchange).label, exchange.recordedBy.browserVersion);

/** The extension that recorded the request, with its version where that is known. */
export const recorderStatement = ({ recordedBy }: Recorded): string =>
  versioned('CORS Inspector', recordedBy.extensionVersion);

/** The major version of `156.0.8078.108`; null where there is none. */
function majorVersion(version: string | null): number | null {
  const digits = /^\d{1,6}/.exec(version ?? '');
  return digits === null ? null : Number(digits[0]);
}

/**
 * That the rules were verified in another version than the one that made the request; null where it is the same, or not
 * known.
 */
export function otherVersionStatement(exchange: Recorded): string | null {
  const { label, verifiedIn } = engineOf(exchange);
  const major = majorVersion(exchange.recordedBy.browserVersion);
  if (major === null || major === majorVersion(verifiedIn)) return null;
  return `The rules for ${label} were verified in version ${verifiedIn}; other versions may decide differently.`;
}
