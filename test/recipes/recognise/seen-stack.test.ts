import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { seenStack } from '../../../src/recipes/recognise/seen-stack';
import { blocked, exchange, hop, response } from '../../diagnosis/exchange-builder';

const SERVER = 'https://api.example';
const shown = exchange([hop({ response: response(200, { Server: 'nginx' }) })], blocked);

describe('what was seen of the stack of a server', () => {
  it('is looked up in the log once for a case, however many ask', () => {
    let looks = 0;
    const log = {
      get exchanges() {
        looks += 1;
        return [shown];
      },
      diagnosisOf: diagnose,
    };
    const recorded = { exchange: shown, log };
    const seen = seenStack(recorded, SERVER);
    expect(seen.recognised.map(({ stack }) => stack.name)).toEqual(['nginx']);
    expect(seenStack(recorded, SERVER)).toBe(seen);
    expect(looks).toBe(1);
  });

  it('is another for another server of the same case', () => {
    const recorded = { exchange: shown, log: null };
    seenStack(recorded, SERVER);
    expect(seenStack(recorded, 'https://other.example').recognised).toEqual([]);
  });
});
