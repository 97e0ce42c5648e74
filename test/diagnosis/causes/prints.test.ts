import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../src/diagnosis/causes';
import type { Prints } from '../../../src/diagnosis/causes/parts/cause-definition';
import type { Stage } from '../../../src/diagnosis/diagnosis';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { PAGE } from '../exchange-builder';
import { PRINTED_FOR_HEADERS } from './printed-for-headers';
import { PRINTED_FOR_OTHERS } from './printed-for-others';
import type { PrintedRow } from './printed-row';
import { sceneOf, stagesOf } from './failure-scenes';
import { ALL_CODES, SAMPLES } from './sample-failures';
import type { Failure } from './sample-failures';

function printsOf(failure: Failure, stage: Stage, status?: number): Prints {
  const scene = sceneOf(failure, stage, status);
  return explainCause(describeFailure(failure, scene, 'observed')).prints;
}

const ROWS: readonly PrintedRow[] = [...PRINTED_FOR_HEADERS, ...PRINTED_FOR_OTHERS];

describe('what the browsers print', () => {
  it.each(ROWS.map(([failure, stage, ...prints]) => ({ name: failure.code, failure, stage, prints })))(
    'is named word for word for $name in stage $stage',
    ({ failure, stage, prints: [chromium, firefox, webkit] }) => {
      expect(printsOf(failure, stage)).toEqual({ chromium, firefox, webkit });
    },
  );

  it('is written down here for every code', () => {
    const written = new Set(ROWS.map(([failure]) => failure.code));
    expect(ALL_CODES.filter((code) => !written.has(code))).toEqual([]);
  });

  it('is Firefox’s word for a redirect when the redirected preflight does allow the origin', () => {
    const failure: Failure = { code: 'preflight-redirect', status: 307, location: '/orders/' };
    const scene = sceneOf(failure, 'preflight');
    const { preflight } = scene.hopData;
    if (preflight === null || preflight.response === null)
      throw new Error('The scene has no preflight response.');
    const headers = [...preflight.response.headers, { name: 'access-control-allow-origin', value: PAGE }];
    const received = { ...preflight, response: { ...preflight.response, headers } };
    const cause = describeFailure(
      failure,
      { ...scene, hopData: { ...scene.hopData, preflight: received } },
      'observed',
    );
    expect(explainCause(cause).prints.firefox).toBe('(Reason: CORS request external redirect not allowed).');
  });

  it('carries the status of the error page', () => {
    const prints = printsOf({ code: 'allow-origin-missing' }, 'response', 502);
    expect(prints.firefox).toContain('Status code: 502.');
    expect(prints.webkit).toContain('Status code: 502');
  });

  it('never contains a value that is not known as if it were one', () => {
    for (const code of ALL_CODES)
      for (const failure of SAMPLES[code])
        for (const stage of stagesOf(code))
          for (const text of Object.values(
            explainCause(describeFailure(failure, sceneOf(failure, stage), 'observed')).prints,
          ))
            expect(text ?? '').not.toMatch(/undefined|\[object|NaN/);
  });
});
