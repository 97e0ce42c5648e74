import type { Exchange, ObservedBrowser } from '../../../exchange/exchange';
import type { HeaderList } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import { checkRequest } from '../check-request';
import { isHarmless } from '../run-course';
import type { Send } from '../run-course';
import { compare, listed, untoldRepeat } from './compare';
import type { Repeated } from './compare';
import { repeatable } from './repeatable';

/** How recorded requests are to be made again. */
export type Repeating = {
  readonly send: Send;
  readonly time: number;
  readonly isUnsafeSent: boolean;
  /** Null for the browser that each was recorded in. */
  readonly engine: ObservedBrowser | null;
  /** In the place of secrets. */
  readonly given: HeaderList;
  /** Null to go by the recording. */
  readonly credentials: boolean | null;
};

/** Requests that are made at the same time. */
const LANES = 4;

async function repeatOne(exchange: Exchange, repeating: Repeating): Promise<Repeated> {
  const { send, time, isUnsafeSent, engine, given, credentials } = repeating;
  const read = repeatable(exchange, given, credentials);
  if (read.kind === 'untold') return untoldRepeat(exchange, read.why);
  const { variants, missing } = read;
  const checkOf = async (wanted: (typeof variants)[number]) => {
    const [check] = await checkRequest(wanted, [engine ?? exchange.browser], {
      id: exchange.id,
      time,
      send,
      maySend: (message) =>
        message.kind === 'preflight' || (missing.length === 0 && (isUnsafeSent || isHarmless(message))),
    });
    return check;
  };
  const [first, ...others] = variants;
  const checks: [Awaited<ReturnType<typeof checkOf>>, ...Awaited<ReturnType<typeof checkOf>>[]] = [
    await checkOf(first),
  ];
  for (const wanted of others) checks.push(await checkOf(wanted));
  return compare(exchange, checks, missing);
}

/** Makes recorded requests again, in their order, as far as nothing keeps one waiting. */
export async function repeatAll(
  exchanges: readonly Exchange[],
  repeating: Repeating,
): Promise<readonly Repeated[]> {
  const repeated: Repeated[] = [];
  const waiting = [...exchanges.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, exchange] = next;
      repeated[index] = await repeatOne(exchange, repeating);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return repeated;
}

/**
 * Why a secret is not sent to the servers of a recording: it is one server's, and nothing says whose. Null where all that
 * need it are one server.
 */
export function whyNotGiven(
  exchanges: readonly Exchange[],
  { given, credentials }: Pick<Repeating, 'given' | 'credentials'>,
): string | null {
  for (const { name } of given) {
    const servers = new Set(
      exchanges.flatMap((exchange) => {
        const read = repeatable(exchange, [], credentials);
        const isNeeded = read.kind === 'repeatable' && read.missing.includes(asciiLowercase(name));
        return isNeeded ? (serializedOriginOfUrl(exchange.hops[0].url) ?? []) : [];
      }),
    );
    if (servers.size === 0) return `No request of this file needs a value of ${name}. Leave it out.`;
    if (servers.size > 1)
      return `${name} would go to several servers: ${listed([...servers])}. Export a report of one server.`;
  }
  return null;
}
