import type { Browser, Exchange } from '../../../src/exchange/exchange';
import { playIn } from '../../diagnosis/fix/play-case';
import { ORIGINS } from '../../diagnosis/fix/played-request';
import { ORIGIN_ROLES } from '../zoo-case';
import type { ZooCase, ZooOrigins } from '../zoo-case';

const hostOf = (origin: string): string => new URL(origin).host;

/** Data with the origins of a running zoo in the place of those of one that does not run. */
export function atRunningOrigins<Data>(data: Data, origins: ZooOrigins): Data {
  const running = new Map(ORIGIN_ROLES.map((role) => [hostOf(ORIGINS[role]), hostOf(origins[role])]));
  const hosts = [...running.keys()].map((host) => host.replace(/[.[\]]/g, String.raw`\$&`)).join('|');
  const text = JSON.stringify(data).replace(
    new RegExp(`(?:${hosts})(?![\\d.])`, 'g'),
    (host) => running.get(host) ?? host,
  );
  return JSON.parse(text) as Data;
}

/** What a browser would have recorded of a case at a running zoo, by the rules; null for what no rules play. */
export function recordedCase(zooCase: ZooCase, browser: Browser, origins: ZooOrigins): Exchange | null {
  const played = playIn(zooCase, browser);
  return played === null ? null : atRunningOrigins(played.exchange, origins);
}
