import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/explain-cause';
import type { Exchange } from '../../exchange/exchange';
import { visibleText } from '../../report/visible-text';
import { CauseCard } from './cause-card';
import { CredentialsFact, ElsewhereFact, MissingFact, PreflightFact } from './facts';

type Props = { readonly exchange: Exchange; readonly diagnosis: Diagnosis };

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

/** Everything that is wrong, why there was a preflight, and how it is known. */
export function WhyTab({ exchange, diagnosis }: Props) {
  const { causes, causesIfCredentialed, contradiction } = diagnosis;
  return (
    <>
      {contradiction === null ? null : (
        <p class="contradiction" role="note">
          <b>The rules and the browser disagree.</b> {visibleText(contradiction)}
        </p>
      )}
      {causes.length === 0 ? null : (
        <ol class="causes">
          {causes.map((cause, index) => (
            <CauseCard
              key={index}
              exchange={exchange}
              cause={cause}
              number={index + 1}
              turn={turnOf(exchange, diagnosis, index)}
            />
          ))}
        </ol>
      )}
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
