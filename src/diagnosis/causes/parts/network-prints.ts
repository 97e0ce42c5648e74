import type { Prints } from './cause-definition';
import type { Circumstances, NetworkFailure } from '../../diagnosis';
import { chromiumFailed, FIREFOX_DID_NOT_SUCCEED } from './console-text';

/**
 * What the consoles say of a plain network failure: Chromium its own error, Firefox always that the "CORS request did
 * not succeed", WebKit nothing that is known.
 *
 * @param usualError Chromium's usual name for it, used when the failure was seen in another browser; null when there
 *   are several.
 */
export function networkPrints({ error }: NetworkFailure, usualError: string | null): Prints {
  const chromium = error.startsWith('net::') ? error : usualError;
  return {
    chromium: chromium === null ? null : chromiumFailed(chromium),
    firefox: FIREFOX_DID_NOT_SUCCEED,
    webkit: null,
  };
}

/** WebKit's only line where it names no reason. */
export const webkitAccessControl = ({ url }: Circumstances): string =>
  `Fetch API cannot load ${url} due to access control checks.`;
