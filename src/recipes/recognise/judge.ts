import { responderOf } from '../../diagnosis/responder/responder';
import type { Evidence, SeenRequest } from './evidence';
import type { Recognised } from './recognise';

/** What the stacks that were recognized come to. */
export type Recognition =
  /** Nothing tells. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'one'; readonly one: Recognised }
  /** Two applications, or two gateways, show below the same path: which one counts for a request is not known. */
  | { readonly kind: 'two'; readonly one: Recognised; readonly other: Recognised }
  /** A layer stands in front of the application, and either may have to send the headers. */
  | { readonly kind: 'behind'; readonly one: Recognised; readonly front: Recognised };

/** Whether a response to a preflight says that it came from behind every layer. */
const hasPassedPreflight = ({ responses }: SeenRequest): boolean =>
  responses.some(
    (response) => response.message === 'preflight' && responderOf(response).kind === 'application',
  );

/** Statuses that a proxy gives its own errors. */
const OF_PROXIES: ReadonlySet<number> = new Set([413, 414, 429, 431, 502, 503, 504]);

const isIn = (
  { clueOn }: Recognised,
  requests: readonly SeenRequest[],
  message: 'preflight' | 'response',
): boolean => requests.some((request) => clueOn[message].has(request));

/** Whether a layer in front made the response that is explained, or may have: the application left no sign on it. */
function mayHaveResponded(front: Recognised, one: Recognised, own: readonly SeenRequest[]): boolean {
  const errors = own.filter(({ responses }) =>
    responses.some(({ message, status }) => message === 'response' && OF_PROXIES.has(status)),
  );
  return isIn(front, errors, 'response') && !isIn(one, errors, 'response');
}

/**
 * What it comes to: the likeliest stack, or a contradiction where two applications are equally sure, or where another layer
 * may be the one to send the headers.
 */
export function judge(recognised: readonly Recognised[], { own, beside }: Evidence): Recognition {
  const [one, ...others] = recognised;
  if (one === undefined) return { kind: 'unknown' };
  const { layer } = one.stack;
  if (layer !== 'application' && layer !== 'gateway') return { kind: 'one', one };
  const other = others.find(
    ({ stack, knownBy, score }) =>
      stack.layer === layer && (knownBy !== 'assumed' || (one.knownBy === 'assumed' && score === one.score)),
  );
  if (other !== undefined) return { kind: 'two', one, other };
  if (layer === 'gateway') return { kind: 'one', one };
  const all = [...own, ...beside];
  // Where the application is seen to respond to a preflight itself, the gateway lets them through.
  const front = others.find((candidate) => {
    if (candidate.stack.recipes.length === 0) return false;
    const mayRespondToPreflights =
      candidate.stack.layer === 'gateway' &&
      candidate.knownBy !== 'assumed' &&
      !isIn(one, all, 'preflight') &&
      !all.some(hasPassedPreflight);
    return mayRespondToPreflights || mayHaveResponded(candidate, one, own);
  });
  return front === undefined ? { kind: 'one', one } : { kind: 'behind', one, front };
}
