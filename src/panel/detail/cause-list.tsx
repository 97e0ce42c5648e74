import { explainCause } from '../../diagnosis/explain-cause';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Situation } from '../../diagnosis/situations/situation';
import { otherActor } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { CauseCard } from './cause-card';
import { usePortions } from './portions';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
};

/** When the browser would complain about a cause. */
function turnOf(exchange: Exchange, diagnosis: Diagnosis, index: number): string {
  const name = exchange.browser === 'chromium' ? 'Chrome' : 'Firefox';
  if (diagnosis.verdict === 'allowed' || diagnosis.verdict === 'opaque') return `${name} lets it pass`;
  const cause = diagnosis.causes[index];
  if (index > 0 || cause === undefined) return 'would appear next';
  const does =
    explainCause(cause, exchange).prints[exchange.browser] === null ? 'stops here' : 'prints this one';
  const when = diagnosis.firstIfCredentialed === null ? '' : ' unless there are credentials';
  return `${name} ${does}${when}`;
}

/** Everything that is wrong, in the order in which the browser would complain; long lists in portions. */
export function CauseList({ exchange, diagnosis, situations }: Props) {
  const { causes } = diagnosis;
  const { shown, more } = usePortions(causes, 'causes');
  if (causes.length === 0) return null;
  return (
    <>
      <ol class="causes">
        {shown.map((cause, index) => (
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
      {more === null ? null : <p>{more}</p>}
    </>
  );
}
