import type { HarMessage } from './har-message';
import type { Chain } from './redirect-chains';

/** Messages of a file that says which belong together, as those of CORS Inspector do. */
export type LinkedMessages = {
  readonly chains: readonly Chain[];
  /** The preflight of each request that has one. */
  readonly preflights: ReadonlyMap<HarMessage, HarMessage>;
  /** Messages that nothing links to others. */
  readonly rest: readonly HarMessage[];
};

type Linked = { readonly requests: HarMessage[]; readonly preflights: Map<number, HarMessage> };

const byHop = (a: HarMessage, b: HarMessage): number => (a.link?.hop ?? 0) - (b.link?.hop ?? 0);

/** Puts together what the entries of a file say themselves to be of one exchange. */
export function linkedMessages(messages: readonly HarMessage[]): LinkedMessages {
  const exchanges = new Map<string, Linked>();
  const rest: HarMessage[] = [];
  for (const message of messages) {
    const { link } = message;
    if (link === null) {
      rest.push(message);
      continue;
    }
    const linked: Linked = exchanges.get(link.exchange) ?? { requests: [], preflights: new Map() };
    exchanges.set(link.exchange, linked);
    if (link.part === 'request') linked.requests.push(message);
    else linked.preflights.set(link.hop, message);
  }
  const chains: Chain[] = [];
  const preflights = new Map<HarMessage, HarMessage>();
  for (const linked of exchanges.values()) {
    const [first, ...others] = linked.requests.sort(byHop);
    // A preflight alone is one of a damaged file.
    if (first === undefined) rest.push(...linked.preflights.values());
    else chains.push([first, ...others]);
    for (const request of linked.requests) {
      const preflight = linked.preflights.get(request.link?.hop ?? 0);
      if (preflight !== undefined) preflights.set(request, preflight);
    }
  }
  return { chains, preflights, rest };
}
