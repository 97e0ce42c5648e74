import type { Header } from '../../../src/fetch-standard/header-list';
import type { Evidence, SeenRequest } from '../../../src/recipes/recognise/evidence';
import { judge, type Recognition } from '../../../src/recipes/recognise/judge';
import { recognise, type Recognised } from '../../../src/recipes/recognise/recognise';
import type { SeenResponse } from '../../../src/recipes/recognise/sign';

/** A response from a status and lines such as `server: nginx`. */
function seenResponse(
  message: SeenResponse['message'],
  status: number,
  lines: readonly string[],
): SeenResponse {
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
  });
  return { message, status, headers };
}

export const response = (status: number, ...lines: readonly string[]): SeenResponse =>
  seenResponse('response', status, lines);
export const ok = (...lines: readonly string[]): SeenResponse => response(200, ...lines);
export const preflight = (status: number, ...lines: readonly string[]): SeenResponse =>
  seenResponse('preflight', status, lines);

/** A host and a path that tell nothing. */
const NOWHERE = 'https://api.example/orders';

/** A request to a URL, with its responses. */
export const to = (url: string, ...responses: readonly SeenResponse[]): SeenRequest => ({ url, responses });
export const seen = (...responses: readonly SeenResponse[]): SeenRequest => to(NOWHERE, ...responses);

export const evidence = (own: SeenRequest, ...beside: readonly SeenRequest[]): Evidence => ({
  own: [own],
  beside,
});

export const recognised = (...requests: readonly [SeenRequest, ...SeenRequest[]]): readonly Recognised[] =>
  recognise(evidence(...requests));

export function judged(...requests: readonly [SeenRequest, ...SeenRequest[]]): Recognition {
  const all = evidence(...requests);
  return judge(recognise(all), all);
}

/** The name of the stack that it comes to; null where it is not one. */
export function nameOf(...requests: readonly [SeenRequest, ...SeenRequest[]]): string | null {
  const recognition = judged(...requests);
  return recognition.kind === 'one' ? recognition.one.stack.name : null;
}
