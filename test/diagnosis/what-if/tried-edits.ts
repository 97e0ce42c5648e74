import { diagnose } from '../../../src/diagnosis/diagnose';
import { whatIf } from '../../../src/diagnosis/what-if/what-if';
import type { WhatIf } from '../../../src/diagnosis/what-if/what-if';
import { recordedLineKey } from '../../../src/diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../src/exchange/exchange';
import { blocked, completed, exchange, hop, PAGE, preflight, response } from '../exchange-builder';

/** What would come of a request with these edits; throws where it cannot be told, as the page's origin is not known. */
export function tried(recorded: Exchange, edits: WhatIfEdits): WhatIf {
  const result = whatIf(recorded, diagnose(recorded), edits);
  if (result === null) throw new Error('the origin of the page is known');
  return result;
}

/** The places that edits are made in: the responses to the request and to its preflight, and the line that matters. */
export const RESPONSE = { message: 'response', hop: 0 } as const;
export const PREFLIGHT = { message: 'preflight', hop: 0 } as const;
export const ALLOW_ORIGIN = recordedLineKey('access-control-allow-origin', 0);

export const typed = (key: string, value: string) => ({ key, kind: 'change', name: null, value }) as const;
export const line = (name: string, value: string) => ({ name, value });

export const allowing = (origin: string) => response(200, { 'Access-Control-Allow-Origin': origin });

/** A request that is blocked because its response names no origin, and one that is allowed. */
export const silent = exchange([hop({ response: response(200) })], blocked);
export const allowed = exchange([hop({ response: allowing(PAGE) })], completed);

/** A POST of JSON of which the preflight names no header, so that the request was never sent. */
export const refusedPreflight = exchange(
  [
    hop({
      method: 'POST',
      requestHeaders: null,
      preflight: preflight('POST', ['content-type'], response(204, { 'Access-Control-Allow-Origin': PAGE })),
    }),
  ],
  blocked,
);
