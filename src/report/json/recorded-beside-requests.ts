import type { Exchange } from '../../exchange/exchange';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';

/** The most exchanges that are written beside the requests that a report is about. */
const MOST_BESIDE = 1_000;

const serversOf = ({ hops }: Exchange): readonly string[] =>
  hops.flatMap(({ url }) => serializedOriginOfUrl(url) ?? []);

/** The requests of a report among what was recorded of their servers. */
export type WithBeside = {
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** How many of those beside them were too many. */
  readonly leftOut: number;
};

/**
 * A policy for a server has to allow what its other requests need, and whether a preflight was remembered shows in those
 * before it. So that whoever reads the file finds the same, these are written too; of too many, the last ones.
 *
 * @param log everything that was recorded, oldest first
 */
export function withRecordedBeside(requests: readonly Exchange[], log: readonly Exchange[]): WithBeside {
  const own = new Set(requests);
  const servers = new Set(requests.flatMap(serversOf));
  const beside = log.filter(
    (exchange) => !own.has(exchange) && serversOf(exchange).some((server) => servers.has(server)),
  );
  const kept = new Set(beside.slice(-MOST_BESIDE));
  const all = log.filter((exchange) => own.has(exchange) || kept.has(exchange));
  const logged = new Set(all);
  const unlogged = requests.filter((exchange) => !logged.has(exchange));
  return { exchanges: [...all, ...unlogged], leftOut: beside.length - kept.size };
}
