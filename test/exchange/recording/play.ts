import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import type { Browser, Exchange } from '../../../src/exchange/exchange';
import { DEFAULT_LIMITS, type RecorderLimits } from '../../../src/exchange/recording/limits';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { ORDINARY } from '../event-script';

/** A recorder of a tab in an ordinary window that has heard the events. */
export function play(
  browser: Browser,
  events: readonly NetworkEvent[],
  limits: Partial<RecorderLimits> = {},
): Recorder {
  const recorder = new Recorder({
    recordedBy: RECORDED_BY_UNKNOWN,
    browser,
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  recorder.tabIs({ url: null, userContext: ORDINARY });
  for (const event of events) recorder.apply(event);
  return recorder;
}

/** Exchanges in one line each: `0 PUT pf:1 204 -> GET - 200 completed`. */
export function outline(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges.map(({ id, hops, end }) => {
    const chain = hops.map(({ method, preflight, response }) => {
      const requested = preflight === null ? '-' : `pf:${preflight.requestId}`;
      return `${method} ${requested} ${response === null ? 'none' : String(response.status)}`;
    });
    const how = end === null ? 'running' : end.kind === 'failed' ? `failed:${end.error.kind}` : end.kind;
    return `${id} ${chain.join(' -> ')} ${how}`;
  });
}
