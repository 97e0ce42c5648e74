import { useState } from 'preact/hooks';
import { explainCause } from '../../diagnosis/explain-cause';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Situation } from '../../diagnosis/situations/situation';
import { otherActor } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { CauseCard } from './cause-card';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
};

/** A preflight may ask for thousands of headers, each of which is a cause; nobody reads more than these at once. */
const MOST_AT_ONCE = 50;

/** When the browser would complain about a cause. */
function turnOf(exchange: Exchange, diagnosis: Diagnosis, index: number): string {
  const name = exchange.browser === 'chromium' ? 'Chrome' : 'Firefox';
  if (diagnosis.verdict === 'allowed' || diagnosis.verdict === 'opaque') return `${name} lets it pass`;
  const cause = diagnosis.causes[index];
  if (index > 0 || cause === undefined) return 'would appear next';
  return explainCause(cause, exchange).prints[exchange.browser] === null
    ? `${name} stops here`
    : `${name} prints this one`;
}

/** Everything that is wrong, in the order in which the browser would complain; long lists in portions. */
export function CauseList({ exchange, diagnosis, situations }: Props) {
  const [shown, setShown] = useState(MOST_AT_ONCE);
  const { causes } = diagnosis;
  if (causes.length === 0) return null;
  const rest = causes.length - shown;
  return (
    <>
      <ol class="causes">
        {causes.slice(0, shown).map((cause, index) => (
          <CauseCard
            key={index}
            exchange={exchange}
            cause={cause}
            number={index + 1}
            actor={otherActor(cause.owner, diagnosis, situations)}
            turn={turnOf(exchange, diagnosis, index)}
          />
        ))}
      </ol>
      {rest <= 0 ? null : (
        <p>
          <button type="button" onClick={() => setShown(shown + MOST_AT_ONCE)}>
            Show {Math.min(rest, MOST_AT_ONCE)} of {rest} more causes
          </button>
        </p>
      )}
    </>
  );
}
