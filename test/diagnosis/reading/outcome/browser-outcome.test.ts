import { describe, expect, it } from 'vitest';
import { browserOutcome } from '../../../../src/diagnosis/reading/outcome/browser-outcome';
import { completed, exchange, failed, hop, response } from '../../exchange-builder';

const outcomeInFirefox = (status: number, pageStatus: number | null) =>
  browserOutcome(
    exchange([hop({ response: response(status) })], completed, { browser: 'firefox', pageStatus }),
  );

describe('the outcome in Firefox, which completes a blocked response like any other', () => {
  it.each([200, 204, 304, 404, 500])('is told by the status that the page sees of a %d', (status) => {
    expect(outcomeInFirefox(status, status)).toBe('allowed');
    expect(outcomeInFirefox(status, 0)).toBe('blocked');
    expect(outcomeInFirefox(status, null)).toBe('unknown');
  });

  it.each([300, 301, 302, 303, 307, 308])(
    'is not told by a %d, which shows its status to anyone',
    (status) => {
      expect(outcomeInFirefox(status, status)).toBe('unknown');
      expect(outcomeInFirefox(status, 0)).toBe('unknown');
    },
  );
});

describe('a response with the status of a redirect that Firefox failed', () => {
  const failedIn = (headers: Readonly<Record<string, string>>) =>
    browserOutcome(
      exchange([hop({ response: response(301, headers) })], failed('unspecified', 'NS_ERROR_DOM_BAD_URI'), {
        browser: 'firefox',
      }),
    );

  it('is not known to be blocked where it leads on, as a policy of the page may have stopped it', () => {
    expect(failedIn({ Location: '/next' })).toBe('unknown');
  });

  it('is blocked where it has no Location and so leads nowhere', () => {
    expect(failedIn({})).toBe('blocked');
  });
});
