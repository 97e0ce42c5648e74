import type { Outcome } from '../zoo-case';

const DEADLINE_MS = 5_000;

/**
 * What became of a load of which the script is told nothing, by the page's own Resource Timing: it shows the status of
 * a response that the page may read, and 0 for any other.
 *
 * @param isOpaque whether the page requested a response that it cannot read, so that 0 says nothing
 */
export function resourceOutcome(url: string, isOpaque: boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(outcome);
    };
    const observer = new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName(url) as PerformanceResourceTiming[];
      if (entry === undefined) return;
      settle({ settled: 'event', type: isOpaque || entry.responseStatus > 0 ? 'load' : 'error' });
    });
    const timer = setTimeout(
      () => settle({ settled: 'event', type: 'error', error: 'Resource Timing shows no entry' }),
      DEADLINE_MS,
    );
    observer.observe({ type: 'resource', buffered: true });
  });
}
