import type { Evidence } from '../diagnosis/diagnosis';
import { explainWitness } from '../diagnosis/words/witness';
import type { Witness } from '../diagnosis/words/witness';
import type { Block } from './blocks';

/** Lines of this request that show something; nothing without any. */
export const evidenceBlocks = (lines: readonly Evidence[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ kind: 'evidence', lines }];

/** Other requests that show something; nothing without any. */
export const witnessBlocks = (witnesses: readonly Witness[]): readonly Block[] =>
  witnesses.length === 0
    ? []
    : [
        {
          kind: 'requests',
          requests: witnesses.map((witness) => {
            const { exchangeId, method, url } = witness;
            return { exchangeId, method, url, text: explainWitness(witness) };
          }),
        },
      ];
