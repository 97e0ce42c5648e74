import { diagnose } from '../../src/diagnosis/diagnose';
import type { Exchange } from '../../src/exchange/exchange';
import type { PanelRow } from '../browsers/agreement/agreement';
import type { BrowserSession, BrowserVerdict, PageHandle } from '../browsers/driver/browser-session';
import { caseOf } from '../browsers/driver/case-of';
import { waitUntil } from '../browsers/driver/wait-until';
import { readCases, readDiagnoses } from '../browsers/read-diagnoses';
import { openWatchedPage, RECORDS_WHOLE_PAGE } from '../browsers/scenarios/watched-page';
import type { WatchedPage } from '../browsers/scenarios/watched-page';
import { wasRefused } from '../browsers/driver/was-refused';
import { withUrlsFilled } from '../zoo/case-responses';
import type { Zoo } from '../zoo/start-zoo';
import type { Outcome } from '../zoo/zoo-case';
import { whyUnlisted } from './compare-case';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';

/** Requests that are under way at the same time. */
const LANES = 8;
/** Time for the requests of one batch, in milliseconds. */
const BATCH_TIMEOUT_MS = 90_000;
/** Time for DevTools to tell what webRequest does not, in milliseconds. */
const DEVTOOLS_TIMEOUT_MS = 4_000;
/** Time for the panel to show what the log has, in milliseconds. */
const PANEL_TIMEOUT_MS = 20_000;
/** Verdicts that are waited for at the same time: reports may be late, and for some there is none. */
const VERDICTS_AT_ONCE = 24;

/** Sends generated cases through one page under the panel, a batch at a time. */
export class CaseSender {
  readonly #session: BrowserSession;
  readonly #zoo: Zoo;
  readonly #watched: WatchedPage;
  /** The page that is open. */
  #url: string;

  private constructor(session: BrowserSession, zoo: Zoo, watched: WatchedPage) {
    this.#session = session;
    this.#zoo = zoo;
    this.#watched = watched;
    this.#url = zoo.pageUrl;
  }

  static async open(session: BrowserSession, zoo: Zoo): Promise<CaseSender> {
    return new CaseSender(session, zoo, await openWatchedPage(session, zoo.pageUrl));
  }

  /**
   * Loads each page that cases are sent from, sends them a few at a time and gathers what page, browser, servers and
   * panel say about each. Their ids must not have been used before.
   */
  async send(cases: readonly GeneratedCase[]): Promise<readonly ObservedCase[]> {
    const { pageUrl, plainPageUrl } = this.#zoo;
    const seen = new Map<GeneratedCase, ObservedCase>();
    for (const url of [pageUrl, plainPageUrl]) {
      const ofPage = cases.filter(({ page }) => (page === undefined ? pageUrl : plainPageUrl) === url);
      for (const one of ofPage.length === 0 ? [] : await this.#sendFromPage(url, ofPage))
        seen.set(one.case, one);
    }
    return cases.flatMap((generated) => seen.get(generated) ?? []);
  }

  async #sendFromPage(url: string, cases: readonly GeneratedCase[]): Promise<readonly ObservedCase[]> {
    const { page, panel } = this.#watched;
    const sent = [...cases, ...cases.flatMap(aloneOf)];
    for (const generated of sent) this.#zoo.serve(generated);
    await this.#session.verdicts.clear();
    await page.evaluate('window.isLeaving = true');
    await (url === this.#url ? page.reload() : page.goto(url));
    this.#url = url;
    // Firefox may call a page reloaded while the old document is still there.
    await page.waitFor('window.isLeaving === undefined && window.zoo');
    await panel.waitFor(RECORDS_WHOLE_PAGE);
    const sendable = JSON.stringify(
      sent.map(({ id, request }) => ({ id, request: withUrlsFilled(request, this.#zoo.origins) })),
    );
    const outcomes = await sendFrom(page, sendable);
    const verdicts = await this.#verdicts(cases, outcomes);
    const listed = cases.filter(
      (generated) =>
        whyUnlisted({
          case: generated,
          browser: this.#session.name,
          received: this.#zoo.log(generated.id),
          outcome: outcomeOf(outcomes, generated.id),
        }) === null,
    );
    const { rows, exchanges } = await this.#readPanel(listed, outcomes);
    return cases.map((generated) =>
      observed(generated, { outcomes, verdicts, rows, exchanges, zoo: this.#zoo, name: this.#session.name }),
    );
  }

  /** The rows and the log behind them once DevTools has told what webRequest does not, which it does a moment after the end. */
  async #readPanel(
    listed: readonly GeneratedCase[],
    outcomes: Readonly<Record<string, Outcome>>,
  ): Promise<PanelContent> {
    const { panel, log } = this.#watched;
    const ids = listed.map(({ id }) => id);
    const isWithheld = ({ id, request }: GeneratedCase, { verdict }: PanelRow): boolean =>
      request.kind === 'fetch' &&
      request.context === 'controlled-frame' &&
      wasRefused(outcomeOf(outcomes, id)) &&
      (verdict === 'allowed' || verdict === 'opaque');
    let content: PanelContent = { rows: new Map(), exchanges: new Map() };
    const areOfOneMoment = async (): Promise<boolean> => {
      await readCases(panel, ids);
      const rows = await readDiagnoses(panel);
      const exchanges = byCase(listed, (await log.read()).exchanges);
      content = { rows: rowsOf(exchanges, rows), exchanges };
      return isOfOneMoment(content);
    };
    const areFinal = async (): Promise<boolean> =>
      (await areOfOneMoment()) &&
      listed.every((generated) => {
        const row = content.rows.get(generated.id);
        return row === undefined || !(mayBecomeKnown(this.#session.name, row) || isWithheld(generated, row));
      });
    await waitUntil('panel and log to agree', areOfOneMoment, PANEL_TIMEOUT_MS).catch(() => undefined);
    await waitUntil('DevTools to tell the rest', areFinal, DEVTOOLS_TIMEOUT_MS).catch(() => undefined);
    return content;
  }

  async #verdicts(
    cases: readonly GeneratedCase[],
    outcomes: Readonly<Record<string, Outcome>>,
  ): Promise<ReadonlyMap<string, BrowserVerdict>> {
    const verdicts = new Map<string, BrowserVerdict>();
    const waiting = cases.map(({ id }) => id);
    const lane = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        verdicts.set(id, await this.#session.verdicts.of(id, outcomeOf(outcomes, id)));
      }
    };
    await Promise.all(Array.from({ length: VERDICTS_AT_ONCE }, lane));
    return verdicts;
  }
}

type PanelContent = {
  readonly rows: ReadonlyMap<string, PanelRow>;
  readonly exchanges: ReadonlyMap<string, Exchange>;
};

/** Whether every row says what its exchange in the log does, so that nothing was heard of between the two readings. */
const isOfOneMoment = ({ rows, exchanges }: PanelContent): boolean =>
  [...rows].every(([id, row]) => {
    const exchange = exchanges.get(id);
    if (exchange === undefined) return false;
    const { verdict, causes } = diagnose(exchange);
    return verdict === row.verdict && causes.map(({ code }) => code).join() === row.codes.join();
  });

/** Whether DevTools may still tell what the row only assumes: repeats from lists, or why a redirect was not followed. */
function mayBecomeKnown(browser: BrowserSession['name'], { codes, knownBy }: PanelRow): boolean {
  if (knownBy !== 'assumed') return false;
  return (
    codes.includes('allow-origin-list') || (browser === 'chromium' && codes[0] === 'redirect-mode-error')
  );
}

/** Starts the sending and then polls, because a browser may give no single command so much time. */
async function sendFrom(page: PageHandle, sendable: string): Promise<Record<string, Outcome>> {
  await page.evaluate(
    `void window.zoo.sendAll(${sendable}, ${LANES}).then((outcomes) => { window.outcomes = outcomes; })`,
  );
  await page.waitFor('window.outcomes !== undefined', BATCH_TIMEOUT_MS).catch(async (error: unknown) => {
    const underWay = await page.evaluate<string>('[...window.zoo.underWay].join()');
    throw new Error(`${String(error)} Not settled: ${underWay}`);
  });
  return page.evaluate('window.outcomes');
}

const aloneId = (id: string): string => `${id}-alone`;

/** The last request of a sequence as a case of its own, to a URL of which nothing is remembered. */
function aloneOf(generated: GeneratedCase): readonly GeneratedCase[] {
  const { id, request } = generated;
  if (request.kind !== 'fetch') return [];
  const { times, before, primedFrom } = request;
  if (times === undefined && before === undefined && primedFrom === undefined) return [];
  const alone = { ...request };
  delete alone.times;
  delete alone.before;
  delete alone.primedFrom;
  return [{ ...generated, id: aloneId(id), request: alone }];
}

type Gathered = {
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly verdicts: ReadonlyMap<string, BrowserVerdict>;
  readonly rows: ReadonlyMap<string, PanelRow>;
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly zoo: Zoo;
  readonly name: BrowserSession['name'];
};

function observed(generated: GeneratedCase, gathered: Gathered): ObservedCase {
  const { id } = generated;
  const verdict = gathered.verdicts.get(id);
  if (verdict === undefined) throw new Error(`Nothing was asked about the case ${id}.`);
  return {
    case: generated,
    browser: gathered.name,
    outcome: outcomeOf(gathered.outcomes, id),
    verdict,
    received: gathered.zoo.log(id),
    receivedAlone: gathered.zoo.log(aloneId(id)),
    row: gathered.rows.get(id) ?? null,
    exchange: gathered.exchanges.get(id) ?? null,
  };
}

function outcomeOf(outcomes: Readonly<Record<string, Outcome>>, id: string): Outcome {
  const outcome = outcomes[id];
  if (outcome === undefined) throw new Error(`The page did not send the case ${id}.`);
  return outcome;
}

/** The row of each exchange: the panel lists them by API, and one case may send to several. */
const rowsOf = (
  exchanges: ReadonlyMap<string, Exchange>,
  rows: readonly PanelRow[],
): ReadonlyMap<string, PanelRow> =>
  new Map(
    [...exchanges].flatMap(([id, exchange]) => {
      const row = rows.find(({ exchangeId }) => exchangeId === exchange.id);
      return row === undefined ? [] : [[id, row] as const];
    }),
  );

/**
 * The exchange of each case that counts: the last in the order in which they began, but for those that a browser made by
 * itself, to revalidate what it had given to the page.
 */
function byCase(
  cases: readonly GeneratedCase[],
  exchanges: readonly Exchange[],
): ReadonlyMap<string, Exchange> {
  const all = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const id = caseOf(exchange.hops[0].url);
    if (id !== undefined) all.set(id, [...(all.get(id) ?? []), exchange]);
  }
  return new Map(
    cases.flatMap((generated) => {
      const ofCase = all.get(generated.id) ?? [];
      const ofPage = mayBeGivenStale(generated) ? ofCase.slice(0, sentByPage(generated)) : ofCase;
      const last = ofPage.at(-1);
      return last === undefined ? [] : [[generated.id, last] as const];
    }),
  );
}

const mayBeGivenStale = ({ responses: { actual } }: GeneratedCase): boolean =>
  actual?.kind === 'response' && actual.headers.some(([, value]) => value.includes('stale-while-revalidate'));

/** How many requests the page sends for a case. */
const sentByPage = ({ request }: GeneratedCase): number =>
  request.kind === 'fetch' ? (request.before?.length ?? 0) + (request.times ?? 1) : 1;
