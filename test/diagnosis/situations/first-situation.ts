import { diagnose } from '../../../src/diagnosis/diagnose';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Situation } from '../../../src/diagnosis/situations/situation';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import type { Exchange } from '../../../src/exchange/exchange';

/** What is told of an exchange, with what was recorded before it. */
export function situations(exchange: Exchange, ...others: readonly Exchange[]): readonly Situation[] {
  const log = { exchanges: [...others, exchange], diagnosisOf: diagnose };
  return situationsOf(exchange, diagnose(exchange), endpointHistory(log));
}

/** What is told first, its sentences as plain text. */
export const first = (exchange: Exchange, ...others: readonly Exchange[]) => {
  const [found] = situations(exchange, ...others);
  return {
    code: found?.code ?? null,
    owner: found?.owner ?? null,
    knownBy: found?.knownBy ?? null,
    happened: plainText(found?.happened ?? []),
    todo: plainText(found?.todo ?? []),
  };
};
