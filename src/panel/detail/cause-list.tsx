import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Situation } from '../../diagnosis/situations/situation';
import { otherActor } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { turnStatement } from '../../report/statements';
import { CauseCard } from './cause-card';
import { usePortions } from './portions';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
};

/** Everything that is wrong, in the order in which the browser would report it; long lists in portions. */
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
            cause={cause}
            number={index + 1}
            actor={otherActor(cause.owner, diagnosis, situations)}
            turn={turnStatement(exchange, diagnosis, index)}
          />
        ))}
      </ol>
      {more === null ? null : <p>{more}</p>}
    </>
  );
}
