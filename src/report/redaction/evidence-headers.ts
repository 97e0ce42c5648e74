import { isMark } from '../../exchange/read-headers';

/**
 * How the value of a header is shown: `text` that is looked through like any other; `evidence` that is kept but for what
 * a name or a published form in it tells, because the product reads it and its random texts are no secrets; `origins`, which
 * are kept to the letter; `names`, a list of methods or header names, each of which is looked through for itself. Headers
 * that hold a URL or a challenge are text: nothing reads more of them than an origin, a scheme or a form.
 */
export type HeaderPolicy = 'text' | 'evidence' | 'origins' | 'names';

/** Headers whose values are origins, or decide by the letter: with a scheme before it or without, a host stays. */
const NAMES =
  /^access-control-(?:request-headers|request-method|allow-headers|allow-methods|expose-headers)$/;

const ORIGINS =
  /^(?:origin|access-control-.*|timing-allow-origin|host|:authority|authority|sec-fetch-.*|vary)$/;

/** Which policy a header has; the name may be in any case. */
export function headerPolicy(name: string): HeaderPolicy {
  const lower = name.toLowerCase();
  if (NAMES.test(lower)) return 'names';
  if (ORIGINS.test(lower)) return 'origins';
  return isMark(lower) ? 'evidence' : 'text';
}
