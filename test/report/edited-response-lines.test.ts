import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { whatIf } from '../../src/diagnosis/what-if/what-if';
import {
  NO_EDITS,
  recordedLineKey,
  withAddedLine,
  withLine,
  withStatus,
} from '../../src/diagnosis/what-if/what-if-edits';
import { editedResponseLines } from '../../src/report/edited-response-lines';
import { completed, exchange, hop, response } from '../diagnosis/exchange-builder';

const RESPONSE = { message: 'response', hop: 0 } as const;
const recorded = exchange(
  [hop({ response: response(200, { Server: 'nginx', 'Access-Control-Allow-Origin': '*', Vary: 'Origin' }) })],
  completed,
);

describe('the lines of an edited response', () => {
  it('are the status, what decides or was edited, and what was taken away', () => {
    const added = withAddedLine(withStatus(NO_EDITS, RESPONSE, '404'), RESPONSE, {
      name: 'X-A',
      value: '\u202eü',
    });
    const edits = withLine(added, RESPONSE, {
      key: recordedLineKey('vary', 0),
      kind: 'remove',
      name: null,
      value: null,
    });
    const responses = whatIf(recorded, diagnose(recorded), edits)?.responses ?? [];
    expect(editedResponseLines(recorded, responses)).toBe(
      [
        '# Response to GET https://api.example/orders',
        '# Status 404',
        '# without the line Vary',
        'Access-Control-Allow-Origin: *',
        'X-A: \\u202Eü',
        '',
      ].join('\n'),
    );
  });

  it('say no secret of the URL', () => {
    const signed = exchange(
      [hop({ url: 'https://api.example/orders?access_token=hush', response: response(200, {}) })],
      completed,
    );
    const responses = whatIf(signed, diagnose(signed), NO_EDITS)?.responses ?? [];
    expect(editedResponseLines(signed, responses)).toContain(
      'https://api.example/orders?access_token=redacted',
    );
  });
});
