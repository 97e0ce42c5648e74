import type { ResponseFix } from '../../../src/diagnosis/fix/fix';
import type { Exchange } from '../../../src/exchange/exchange';
import { isUpgradeAlone } from '../../../src/exchange/https-upgrade';
import type { EngineName } from '../../../src/fetch-standard/engines';
import type { GeneratedCase } from '../../differential/generated-case';
import { fixedCase, frozenCase, partsOf } from './fixed-case';
import { playCase } from './play-case';

const ENGINE_NAMES: readonly EngineName[] = ['standard', 'chromium', 'firefox', 'webkit'];

/** A case that was blocked, what was recorded of it, and what its servers have to change. */
export type FixedExchange = {
  readonly generated: GeneratedCase;
  readonly exchange: Exchange;
  readonly responses: readonly ResponseFix[];
};

/**
 * The case of a page that follows redirects. Of a request that is stopped at one nothing shows whether the page would have
 * followed it, so the fix supposes that it would, and says so.
 */
function followingCase(generated: GeneratedCase): GeneratedCase {
  const { request } = generated;
  return request.kind === 'fetch' ? { ...generated, request: { ...request, redirect: 'follow' } } : generated;
}

/** The engines in which the rules still stop the case with these changes in its servers' responses. */
export function stoppedIn(
  { generated, exchange }: Pick<FixedExchange, 'generated' | 'exchange'>,
  responses: readonly ResponseFix[],
): readonly EngineName[] {
  const changed = fixedCase(generated, exchange, responses, generated.id);
  return ENGINE_NAMES.filter((engine) => playCase(changed, engine)?.passes === false);
}

/** The proper parts of a fix that would have sufficed in every engine: none, if it is minimal. Null for what is not played. */
export function needlessParts({
  generated,
  exchange,
  responses,
}: FixedExchange): readonly (readonly ResponseFix[])[] | null {
  // Nothing plays the hop that a browser makes by itself, from http to https, after which the origin is null.
  if (exchange.hops.some(isUpgradeAlone) || playCase(generated, 'standard') === null) return null;
  // Whether a server responds otherwise to another Origin is not known; the fix counts on nothing.
  const frozen = { generated: followingCase(frozenCase(generated, exchange)), exchange };
  return partsOf(responses).filter((part) => stoppedIn(frozen, part).length === 0);
}
