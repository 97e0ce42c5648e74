import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { causeChanges } from '../../../src/diagnosis/what-if/cause-changes';
import { stepChanges } from '../../../src/diagnosis/what-if/step-changes';
import {
  NO_EDITS,
  withAddedLine,
  withCredentials,
  withMethod,
} from '../../../src/diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE } from '../exchange-builder';
import { RESPONSE, line, silent, tried } from './tried-edits';
import { traceOf } from '../../../src/diagnosis/judging/trace';

describe('beside the real diagnosis', () => {
  it('each cause is cured, still wrong, new, or out of reach', () => {
    const changesOf = (recorded: Exchange, edits: WhatIfEdits) =>
      causeChanges(diagnose(recorded), tried(recorded, edits).diagnosis).map(
        ({ kind, cause }) => `${kind} ${cause.code}`,
      );
    const added = withAddedLine(NO_EDITS, RESPONSE, line('Access-Control-Allow-Origin', '*'));
    expect(changesOf(silent, added)).toEqual(['gone allow-origin-missing']);
    expect(changesOf(silent, withCredentials(added, 'include'))).toEqual([
      'new allow-origin-wildcard-with-credentials',
      'new allow-credentials-missing',
      'gone allow-origin-missing',
    ]);
    expect(changesOf(silent, withMethod(NO_EDITS, 'PUT'))).toEqual([
      'new allow-origin-missing',
      'new method-not-allowed',
      'not-reached allow-origin-missing',
    ]);
  });

  it('the steps that change are those whose outcome or input does', () => {
    const after = tried(silent, withAddedLine(NO_EDITS, RESPONSE, line('Access-Control-Allow-Origin', PAGE)));
    const changes = stepChanges(traceOf(silent), after.trace);
    expect(changes.map(({ before, after: now }) => [before?.outcome, now?.outcome])).toContainEqual([
      'fail',
      'pass',
    ]);
    expect(stepChanges(after.trace, after.trace)).toEqual([]);
  });
});
