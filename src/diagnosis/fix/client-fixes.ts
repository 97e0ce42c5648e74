import type { Exchange } from '../../exchange/exchange';
import type { Cause } from '../diagnosis';
import type { Hypothesis } from '../judging/evaluate-rules';
import { responseFixes } from './response-fixes';
import { keyOf } from './whole-responses';
import {
  asTextPlain,
  inModeCors,
  namesRequested,
  throughOwnOrigin,
  toFinalUrl,
  withoutCredentials,
  withoutHeaders,
  withoutUploadListener,
  withUpperCaseMethod,
} from './client-attempts';
import type { ClientAttempt } from './client-attempts';
import type { ClientFix } from './fix';
import { leastEdits } from './least-edits';
import { wholeExchange } from './whole-exchange';

type Attempted = { readonly exchange: Exchange; readonly on: Hypothesis };

/** The result when no response to the changed request was recorded, and some response would pass the rules. */
function proved({ changes, exchange, on }: ClientAttempt): ClientFix | null {
  const whole = wholeExchange(exchange, on);
  const least = leastEdits(whole, on, (place) => !whole.seen.has(keyOf(place)));
  if (least.kind === 'incurable') return null;
  return { changes, needs: responseFixes(whole, least.edits, []) };
}

/** The attempts of which the first that works is the cheapest: headers that the server refuses, all, the body's type. */
function headerAttempts(attempted: Attempted, causes: readonly Cause[]): readonly ClientAttempt[] {
  const names = namesRequested(attempted.exchange);
  const others = names.filter((name) => name !== 'content-type');
  const refused = new Set(
    causes.flatMap(({ failure }) => (failure.code === 'header-not-allowed' ? [failure.name] : [])),
  );
  const refusedOthers = others.filter((name) => refused.has(name));
  const dropping = (dropped: readonly string[]): readonly ClientAttempt[] =>
    dropped.length === 0
      ? []
      : [{ changes: [{ kind: 'drop-headers', names: dropped }], ...withoutHeaders(attempted, dropped) }];
  const plain: readonly ClientAttempt[] = names.includes('content-type')
    ? [{ changes: [{ kind: 'text-plain' }], ...asTextPlain(attempted) }]
    : [];
  const both: readonly ClientAttempt[] =
    plain.length === 0 || others.length === 0
      ? []
      : [
          {
            changes: [{ kind: 'text-plain' }, { kind: 'drop-headers', names: others }],
            ...asTextPlain(withoutHeaders(attempted, others)),
          },
        ];
  return [...dropping(refusedOthers), ...dropping(others), ...plain, ...both];
}

function otherAttempts(attempted: Attempted, causes: readonly Cause[]): readonly ClientAttempt[] {
  const isNotFollowed = causes.some(({ code }) => code === 'redirect-mode-error');
  const upper = withUpperCaseMethod(attempted);
  const final = toFinalUrl(attempted);
  const quiet = withoutUploadListener(attempted);
  const anonymous = withoutCredentials(attempted);
  const cors = inModeCors(attempted);
  return [
    ...(upper === null
      ? []
      : [
          {
            changes: [{ kind: 'method-case', from: upper.from, to: upper.to }],
            ...upper,
          } satisfies ClientAttempt,
        ]),
    ...(cors === null ? [] : [{ changes: [{ kind: 'mode-cors' }], ...cors } satisfies ClientAttempt]),
    ...(isNotFollowed
      ? [{ changes: [{ kind: 'follow-redirects' }], ...attempted } satisfies ClientAttempt]
      : []),
    ...(final === null
      ? []
      : [{ changes: [{ kind: 'final-url', url: final.url }], ...final } satisfies ClientAttempt]),
    ...(quiet === null
      ? []
      : [{ changes: [{ kind: 'no-upload-listener' }], ...quiet } satisfies ClientAttempt]),
    ...(anonymous === null
      ? []
      : [{ changes: [{ kind: 'omit-credentials' }], ...anonymous } satisfies ClientAttempt]),
  ];
}

function proxy(attempted: Attempted): readonly ClientAttempt[] {
  const own = throughOwnOrigin(attempted);
  return own === null ? [] : [{ changes: [{ kind: 'own-origin-proxy', server: own.server }], ...own }];
}

/**
 * The changes of the page after which the rules pass in every engine, the cheapest first. Each is run through the rules
 * again, with the recorded responses as they are; what a response that was not recorded must have is said.
 */
export function clientFixes(
  exchange: Exchange,
  on: Hypothesis,
  causes: readonly Cause[],
): readonly ClientFix[] {
  const attempted = { exchange, on };
  const firstProved = (attempts: readonly ClientAttempt[]): readonly ClientFix[] => {
    for (const attempt of attempts) {
      const fix = proved(attempt);
      if (fix !== null) return [fix];
    }
    return [];
  };
  return [
    ...otherAttempts(attempted, causes).flatMap((attempt) => firstProved([attempt])),
    ...firstProved(headerAttempts(attempted, causes)),
    ...proxy(attempted).flatMap((attempt) => firstProved([attempt])),
  ];
}
