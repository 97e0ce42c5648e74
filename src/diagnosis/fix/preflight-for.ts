import type { Preflight, Response } from '../../exchange/exchange';

/** A preflight that an engine would send, with its response. It has no Origin: what the response owes to it is unknown. */
export const preflightFor = (
  method: string,
  names: readonly string[],
  response: Response | null,
): Preflight => ({
  requestId: '',
  time: 0,
  requestHeaders: [
    { name: 'Access-Control-Request-Method', value: method },
    ...(names.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]),
  ],
  response,
  end: null,
});
