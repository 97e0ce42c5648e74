import type { Hop } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { Engine, EngineName } from '../../fetch-standard/engines';
import { getHeader } from '../../fetch-standard/header-list';
import { evaluateRules } from '../judging/evaluate-rules';
import type { Hypothesis, LocatedFailure } from '../judging/evaluate-rules';
import { namesRequestedThere, otherCourse } from '../elsewhere/other-course';
import { preflightNeed } from '../reading/request/preflight-need';
import { hopThere } from '../reading/outcome/returned-headers';
import { responseAt } from './whole-responses';
import type { ResponsePlace, WholeExchange } from './whole-responses';
import { preflightFor } from './preflight-for';

/** A rule that is broken in some engine. */
export type FailureSomewhere = LocatedFailure & { readonly engine: EngineName };

/** The response in which a failure lies. */
export const placeOf = ({ stage, hop }: LocatedFailure): ResponsePlace => ({
  message: stage === 'preflight' ? 'preflight' : 'response',
  hop,
});

/** The hop with the preflight that another engine would send, whose response was not recorded. */
function preflightedHop(whole: WholeExchange, hop: Hop, index: number, there: Engine): Hop {
  const { preflight } = hop;
  const response = responseAt(whole, { message: 'preflight', hop: index });
  if (preflight === null) {
    const { method, unsafeHeaders } = preflightNeed(
      hopThere(whole.exchange.hops, index, hop, there),
      true,
      there,
    );
    const names = unsafeHeaders.map(({ name }) => name);
    return { ...hop, preflight: preflightFor(method, names, response) };
  }
  const method = getHeader(preflight.requestHeaders, 'access-control-request-method') ?? hop.method;
  const names = [...namesRequestedThere(whole.exchange.hops, index, preflight, there)];
  return { ...hop, preflight: preflightFor(method, names, response) };
}

/** The hops as another engine would meet them, the preflights that it alone would send included. */
function hopsIn(whole: WholeExchange, on: Hypothesis, there: Engine): readonly Hop[] {
  const { exchange } = whole;
  let [first, ...rest] = exchange.hops;
  // Each turn closes one open question, and no hop has more than two.
  for (let turn = 0; turn <= 2 * exchange.hops.length; turn += 1) {
    const { hops, then } = otherCourse({ ...exchange, hops: [first, ...rest] }, on, there);
    const index = hops.length;
    const open = index === 0 ? first : rest[index - 1];
    if (typeof then !== 'object' || open === undefined) return hops;
    const preflighted = preflightedHop(whole, open, index, there);
    if (index === 0) first = preflighted;
    else rest = rest.with(index - 1, preflighted);
  }
  return [first, ...rest];
}

/**
 * Runs the rules of the standard and of every engine, each over the way that the request would go there. Empty when they
 * pass everywhere; the failures of the observed engine come first.
 *
 * @param on under which the request was made; its engine is the observed one
 */
export function rulesEverywhere(whole: WholeExchange, on: Hypothesis): readonly FailureSomewhere[] {
  const others = Object.values(ENGINES).filter(({ name }) => name !== on.engine.name);
  return [on.engine, ...others].flatMap((engine) => {
    const [first, ...rest] = engine.name === on.engine.name ? whole.exchange.hops : hopsIn(whole, on, engine);
    if (first === undefined) return [];
    const { failures } = evaluateRules({ ...whole.exchange, hops: [first, ...rest] }, { ...on, engine });
    return failures.map((failure) => ({ ...failure, engine: engine.name }));
  });
}
