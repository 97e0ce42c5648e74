import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import { CauseCard } from './cause-card';
import { CauseList } from './cause-list';
import { ContradictionNote } from './contradiction-note';
import { CredentialsFact, ElsewhereFact, MissingFact, PreflightFact } from './facts';
import { RewritingNote } from './rewriting-note';

type Props = {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly onCopy: (text: string, what: string) => void;
};

/** Everything that is wrong, why there was a preflight, and how it is known. */
export function WhyTab({ exchange, diagnosis, onCopy }: Props) {
  const { causesIfCredentialed } = diagnosis;
  return (
    <>
      <ContradictionNote exchange={exchange} diagnosis={diagnosis} onCopy={onCopy} />
      <RewritingNote exchange={exchange} diagnosis={diagnosis} />
      <CauseList exchange={exchange} diagnosis={diagnosis} />
      {causesIfCredentialed.length === 0 ? null : (
        <>
          <h2 class="subhead">If the request was made with credentials, which cannot be seen</h2>
          <ul class="causes">
            {causesIfCredentialed.map((cause, index) => (
              <CauseCard
                key={index}
                exchange={exchange}
                cause={cause}
                number={null}
                turn="only with credentials"
              />
            ))}
          </ul>
        </>
      )}
      <PreflightFact diagnosis={diagnosis} />
      <CredentialsFact diagnosis={diagnosis} />
      <ElsewhereFact exchange={exchange} diagnosis={diagnosis} />
      <MissingFact exchange={exchange} />
    </>
  );
}
