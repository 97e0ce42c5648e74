import type { Diagnosis } from '../../diagnosis/diagnosis';
import { otherActor } from '../../diagnosis/situations/who-acts';
import type { Situation } from '../../diagnosis/situations/situation';
import { CauseCard } from './cause-card';
import { usePortions } from './portions';

type Props = {
  readonly diagnosis: Diagnosis;
  readonly situations: readonly Situation[];
};

/** What would be wrong besides, if the request was made with credentials; folded away. */
export function CredentialedCauses({ diagnosis, situations }: Props) {
  const { causesIfCredentialed } = diagnosis;
  const { shown, more } = usePortions(causesIfCredentialed, 'causes');
  if (causesIfCredentialed.length === 0) return null;
  return (
    <details class="if-credentialed">
      <summary>
        <h2>If the request was made with credentials, which is not known</h2>{' '}
        <span class="dim">{causesIfCredentialed.length} more</span>
      </summary>
      <ul class="causes">
        {shown.map((cause, index) => (
          <CauseCard
            key={index}
            cause={cause}
            number={null}
            actor={otherActor(cause.owner, diagnosis, situations)}
            turn="only with credentials"
          />
        ))}
      </ul>
      {more === null ? null : <p>{more}</p>}
    </details>
  );
}
