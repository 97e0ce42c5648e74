import type { CauseCode } from '../../src/diagnosis/words/cause-code';
import type { Diagnosis } from '../../src/diagnosis/diagnosis';

/** The causes by name, the first to be complained about first. */
export const codesOf = ({ causes }: Pick<Diagnosis, 'causes'>): readonly CauseCode[] =>
  causes.map(({ code }) => code);
