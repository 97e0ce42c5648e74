import * as v from 'valibot';
import type { Exchange, Unseen } from '../exchange/exchange';
import { staysWithin } from '../exchange/request-origin';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';
import { exchangeOfChain, exchangeOfPreflight } from './exchange-of-chain';
import { harMessage } from './har-message';
import type { HarMessage, UnreadEntry } from './har-message';
import { HarPages } from './har-pages';
import { harFile } from './har-schema';
import { linkedMessages } from './linked-messages';
import { pairPreflights } from './preflights-in';
import { recorderOf } from './recorder';
import type { HarRecorder } from './recorder';
import { redirectChains, targetOf } from './redirect-chains';
import type { Chain } from './redirect-chains';

/** The most requests that are read of one file. */
export const MOST_HAR_REQUESTS = 20_000;

/** How many entries of a HAR file are not among its exchanges, by the reason. */
export type LeftOut = Readonly<
  Record<UnreadEntry | 'document' | 'same-origin' | 'page-unknown' | 'too-many', number>
>;

/** What a HAR file holds of cross-origin requests. */
export type HarRecording = {
  /** The program that wrote it. */
  readonly recorder: string;
  /** Entries of the file. */
  readonly entries: number;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** What the file does not tell. */
  readonly unseen: readonly Unseen[];
  /** How many requests name no browser, so that Chrome's rules are applied. */
  readonly ofUnknownBrowser: number;
  readonly leftOut: LeftOut;
};

/** A HAR file that was read, or the sentence that says why it cannot be. */
export type ReadHar =
  | { readonly kind: 'har'; readonly recording: HarRecording }
  | { readonly kind: 'refused'; readonly why: string };

/** Major version of the format that is read. */
const HAR_MAJOR = 1;

const SECRETS = ['cookie', 'set-cookie', 'authorization'];

const hasSecret = (headers: HeaderList): boolean => SECRETS.some((name) => getHeader(headers, name) !== null);

/** What the file does not tell: its recorder never knew it, or it may have been removed since. */
function unseenIn(messages: readonly HarMessage[], recorder: HarRecorder): ReadonlySet<Unseen> {
  const unseen = new Set<Unseen>();
  // It writes down what it does not know of each request.
  if (recorder.keepsFacts) return unseen;
  if (!recorder.seesOutcome) unseen.add('outcome');
  if (!recorder.seesWithheld && messages.some(({ response }) => response === null)) unseen.add('withheld');
  if (recorder.seesPreflights === 'some' && !messages.some(({ preflighted }) => preflighted !== null))
    unseen.add('preflights');
  const isSecret = ({ requestHeaders, response }: HarMessage): boolean =>
    hasSecret(requestHeaders) || hasSecret(response?.headers ?? []);
  if (!messages.some(isSecret)) unseen.add('secrets');
  return unseen;
}

/** Whether a request never left its page's origin, nor was led away from it. */
const staysHome = ({ pageOrigin, hops }: Exchange, chain: Chain): boolean =>
  hops.every(({ url }) => staysWithin(pageOrigin, url)) &&
  chain.every((message) => {
    const target = targetOf(message);
    return target === null || staysWithin(pageOrigin, target);
  });

const byTime = (a: { readonly time: number }, b: { readonly time: number }): number => a.time - b.time;

class Counts {
  readonly #counts: Record<keyof LeftOut, number> = {
    broken: 0,
    'other-scheme': 0,
    document: 0,
    'same-origin': 0,
    'page-unknown': 0,
    'too-many': 0,
  };

  add(reason: keyof LeftOut, count = 1): void {
    this.#counts[reason] += count;
  }

  get(): LeftOut {
    return this.#counts;
  }
}

function messagesOf(
  entries: readonly unknown[],
  recorder: HarRecorder,
  counts: Counts,
): readonly HarMessage[] {
  const messages: HarMessage[] = [];
  for (const [index, raw] of entries.entries()) {
    const message = harMessage(raw, index, recorder);
    if (typeof message === 'string') counts.add(message);
    else messages.push(message);
  }
  return messages.sort(byTime);
}

/** What a HAR holds, from the parsed JSON. Whatever is in it, nothing is thrown. */
export function harFrom(data: unknown): ReadHar {
  const parsed = v.safeParse(harFile, data);
  if (!parsed.success)
    return { kind: 'refused', why: 'This HAR is damaged: it has no list of entries. Export it again.' };
  const { version, creator, browser, pages: rawPages, entries } = parsed.output.log;
  const major = /^\d+/.exec(version)?.[0];
  if (major !== undefined && Number(major) > HAR_MAJOR)
    return {
      kind: 'refused',
      why: `This HAR has version ${version.slice(0, 20)} of the format, and 1.2 is the newest that can be read here. Update CORS Inspector to read it, or export HAR 1.2.`,
    };
  const recorder = recorderOf(creator, browser);
  const counts = new Counts();
  const messages = messagesOf(entries, recorder, counts);
  const seen = unseenIn(messages, recorder);
  const pages = new HarPages(rawPages, messages);
  const linked = linkedMessages(messages);
  const { of: preflights, alone } = pairPreflights(linked.rest);
  const kept: Exchange[] = [];
  const add = (exchange: Exchange, isHome: boolean): void => {
    if (exchange.pageOrigin === null) counts.add('page-unknown', exchange.hops.length);
    else if (isHome) counts.add('same-origin', exchange.hops.length);
    else kept.push(exchange);
  };
  const unseenBy = (message: HarMessage): ReadonlySet<Unseen> =>
    pages.of(message).origin === null && !recorder.keepsFacts
      ? new Set([...seen, 'embedder' as const])
      : seen;
  const found = redirectChains(linked.rest.filter(({ preflighted }) => preflighted === null));
  for (const chain of [...linked.chains, ...found]) {
    const [first] = chain;
    if (first.isDocument && first.facts === null) {
      counts.add('document', chain.length);
      continue;
    }
    const exchange = exchangeOfChain({
      chain,
      preflightOf: (message) => preflights.get(message) ?? linked.preflights.get(message),
      page: pages.of(first),
      recorder,
      unseen: unseenBy(first),
    });
    if (first.facts === null) add(exchange, staysHome(exchange, chain));
    else kept.push(exchange);
  }
  for (const preflight of alone)
    add(
      exchangeOfPreflight(preflight, { page: pages.of(preflight), recorder, unseen: unseenBy(preflight) }),
      false,
    );
  const exchanges = kept.sort(byTime).slice(0, MOST_HAR_REQUESTS);
  counts.add('too-many', kept.length - exchanges.length);
  return {
    kind: 'har',
    recording: {
      recorder: recorder.name,
      entries: entries.length,
      exchanges,
      unseen: [...seen],
      ofUnknownBrowser:
        recorder.browser === null ? messages.filter(({ madeBy }) => madeBy === null).length : 0,
      leftOut: counts.get(),
    },
  };
}
