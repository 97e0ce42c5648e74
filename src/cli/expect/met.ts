import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { plainText } from '../../diagnosis/words/prose';
import { lastHop } from '../../exchange/hops';
import { ENGINES } from '../../fetch-standard/engines';
import { listed } from '../check/repeat/compare';
import type { EngineCheck } from '../check/check-request';
import { resultOf } from '../check/result';
import { whyUnknown } from '../check/why-unknown';
import type { Expectation } from './expectations-schema';

/** Whether an expectation is met, and what was found instead. */
export type Met =
  | { readonly kind: 'met' }
  | { readonly kind: 'not-met'; readonly title: string; readonly check: EngineCheck }
  | { readonly kind: 'unknown'; readonly why: string };

/** Whether no more than the preflight was sent, and that passes: all that an expectation wants of what may change something. */
const passesPreflight = ({ notSent, exchange }: EngineCheck): boolean =>
  notSent !== null && lastHop(exchange).preflight !== null;

const browsers = (checks: readonly EngineCheck[]): string =>
  listed(checks.map(({ engine }) => ENGINES[engine].label));

function titleOfBlocked({ diagnosis: { causes } }: EngineCheck): string {
  const [first] = causes;
  return first === undefined ? 'blocked' : plainText(explainCause(first).title);
}

/** Holds what was found against what must be. */
export function metBy({ expect, cause }: Expectation, checks: readonly [EngineCheck, ...EngineCheck[]]): Met {
  const isOpen = (check: EngineCheck): boolean => resultOf(check) === 'unknown' && !passesPreflight(check);
  const blocked = checks.filter((check) => resultOf(check) === 'blocked');
  const passing = checks.filter((check) => resultOf(check) === 'allowed' || passesPreflight(check));
  const open = checks.find(isOpen);
  const [wrong] = expect === 'allowed' ? blocked : passing;
  if (wrong !== undefined)
    return {
      kind: 'not-met',
      check: wrong,
      title:
        expect === 'allowed'
          ? `Blocked in ${browsers(blocked)}: ${titleOfBlocked(wrong)}`
          : `Allowed in ${browsers(passing)}, and must be blocked`,
    };
  if (open !== undefined) return { kind: 'unknown', why: whyUnknown(open) };
  const other = blocked.find(({ diagnosis }) => cause !== undefined && diagnosis.causes[0]?.code !== cause);
  if (other === undefined) return { kind: 'met' };
  return {
    kind: 'not-met',
    check: other,
    title: `Blocked by ${other.diagnosis.causes[0]?.code ?? 'another cause'}, and must be by ${cause ?? ''}`,
  };
}
