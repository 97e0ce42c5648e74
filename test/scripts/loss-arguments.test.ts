import { describe, expect, it } from 'vitest';
import { lossArguments } from '../../scripts/loss/arguments';

describe('what npm run loss is asked to do', () => {
  it('sends 2,500 requests in Chromium and ends nothing, unless told otherwise', () => {
    expect(lossArguments([])).toEqual({
      browser: 'chromium',
      requests: 2_500,
      kills: 0,
      headerBytes: 0,
      headerName: 'X-Padding',
      extension: null,
    });
  });

  it('takes the size of headers in bytes or in kilobytes', () => {
    expect(lossArguments(['--headers', '58k']).headerBytes).toBe(58 * 1024);
    expect(lossArguments(['--headers', '700']).headerBytes).toBe(700);
  });

  it('refuses what it does not know, in a sentence', () => {
    expect(() => lossArguments(['--browser', 'netscape'])).toThrow('no browser "netscape"');
    expect(() => lossArguments(['--kills', 'many'])).toThrow('--kills takes a whole number');
    expect(() => lossArguments(['--headers', '900k'])).toThrow(
      '--headers takes a whole number from 0 to 200',
    );
  });
});
