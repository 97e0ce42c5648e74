import { diagnose } from '../../diagnosis/diagnose';
import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { Diagnosis, Knowledge, Owner, Stage, Verdict } from '../../diagnosis/diagnosis';
import { hangsOnCredentials } from '../../diagnosis/judging/hangs-on-credentials';
import { plainText, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { situationsOf } from '../../diagnosis/situations/situations-of';
import { ownersOf } from '../../diagnosis/situations/who-acts';
import type { Exchange } from '../../exchange/exchange';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import { urlParts } from '../../explanation/url-parts';
import { statusesOf, statusText, whyOf } from './row-words';

/** The diagnosis of an exchange; or the bug that kept us from one, so that a single odd request never blanks the panel. */
export type Explanation =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'bug'; readonly message: string };

/** One line of the list, with all that the list and its filter need to know of an exchange. */
export type Row = {
  readonly id: string;
  readonly exchange: Exchange;
  readonly explanation: Explanation;
  readonly method: string;
  readonly url: string;
  /** The requested origin, by which the list is grouped. */
  readonly api: string;
  readonly host: string;
  readonly path: string;
  /** Every status of the way in short, for example `204 → not sent`. */
  readonly status: string;
  /** Every status number that was seen. */
  readonly statuses: readonly number[];
  readonly verdict: Verdict | 'unexplained';
  /** What the list shows in place of the verdict: that it is not known where credentials decide it and do not show. */
  readonly mark: Verdict | 'unexplained';
  /** Why, in few words. */
  readonly why: Prose;
  readonly causes: readonly string[];
  /** Everybody who has to act, first whom the verdict names. */
  readonly owners: readonly Owner[];
  readonly blockedAt: Stage | null;
  /** How the first cause is known. */
  readonly knownBy: Knowledge | null;
  readonly hasPreflight: boolean;
  /**
   * Whether there was a preflight: none, one of its own, a cached one, or perhaps
   * a cached one, where nothing shows whether one was needed.
   */
  readonly preflight: 'none' | 'sent' | 'cached' | 'perhaps';
  /** The causes that hold too if the request was made with credentials, where that cannot be seen. */
  readonly causesIfCredentialed: readonly string[];
  /** Lower-cased text that plain filter words are looked up in, which is put together when it is asked for. */
  readonly searchText: string;
};

/** What stands for the verdict of a diagnosis in the list and above the tabs. */
export const markOf = (diagnosis: Diagnosis): Verdict =>
  hangsOnCredentials(diagnosis) ? 'unknown' : diagnosis.verdict;

function preflightOf({ preflight }: Diagnosis): Row['preflight'] {
  if (preflight.sent) return 'sent';
  if (preflight.fromCache) return 'cached';
  return preflight.undecided.length > 0 ? 'perhaps' : 'none';
}

/** A class, as an object of its own shape for each of thousands of rows would take far more memory. */
class ExplainedRow implements Row {
  readonly exchange: Exchange;
  readonly explanation: Extract<Explanation, { kind: 'diagnosis' }>;
  readonly api: string;
  readonly host: string;
  readonly path: string;
  readonly status: string;
  readonly mark: Verdict;
  readonly why: Prose;
  #owners: readonly Owner[] | undefined;

  constructor(exchange: Exchange) {
    const diagnosis = diagnose(exchange);
    const { origin, host, path } = urlParts(exchange.hops[0].url);
    this.exchange = exchange;
    this.explanation = { kind: 'diagnosis', diagnosis };
    this.api = origin;
    this.host = host;
    this.path = path;
    this.status = statusText(exchange, diagnosis);
    this.mark = markOf(diagnosis);
    this.why = whyOf(exchange, diagnosis);
  }

  get id(): string {
    return this.exchange.id;
  }

  get method(): string {
    return this.exchange.hops[0].method;
  }

  get url(): string {
    return this.exchange.hops[0].url;
  }

  get statuses(): readonly number[] {
    return this.exchange.hops.flatMap(statusesOf);
  }

  get verdict(): Verdict {
    return this.#diagnosis.verdict;
  }

  get causes(): readonly string[] {
    return this.#diagnosis.causes.map((cause) => cause.code);
  }

  get owners(): readonly Owner[] {
    // What happened before may make a situation surer, but names nobody else: the request by itself is enough.
    this.#owners ??= ownersOf(this.#diagnosis, situationsOf(this.exchange, this.#diagnosis, null));
    return this.#owners;
  }

  get blockedAt(): Stage | null {
    return this.#diagnosis.blockedAt?.stage ?? null;
  }

  get knownBy(): Knowledge {
    return this.#diagnosis.knownBy;
  }

  get hasPreflight(): boolean {
    const { sent, fromCache } = this.#diagnosis.preflight;
    return sent || fromCache;
  }

  get preflight(): Row['preflight'] {
    return preflightOf(this.#diagnosis);
  }

  get causesIfCredentialed(): readonly string[] {
    return this.#diagnosis.causesIfCredentialed.map((cause) => cause.code);
  }

  get searchText(): string {
    const { hops, pageOrigin, type } = this.exchange;
    const urls = hops.map((hop) => hop.url);
    const why = plainText(this.why);
    const searched = [this.method, ...urls, this.status, why, ...this.causes, pageOrigin ?? '', type];
    return searched.join('\n').toLowerCase();
  }

  get #diagnosis(): Diagnosis {
    return this.explanation.diagnosis;
  }
}

function unexplainedRow(exchange: Exchange, error: unknown): Row {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [{ method, url }] = exchange.hops;
  const { origin: api, host, path } = urlParts(url);
  return {
    id: exchange.id,
    exchange,
    explanation: { kind: 'bug', message },
    method,
    url,
    api,
    host,
    path,
    status: '',
    statuses: [],
    verdict: 'unexplained',
    mark: 'unexplained',
    why: prose`could not be explained`,
    causes: [],
    owners: [],
    blockedAt: null,
    knownBy: null,
    hasPreflight: false,
    preflight: 'none',
    causesIfCredentialed: [],
    searchText: `${method}\n${url}`.toLowerCase(),
  };
}

function makeRow(exchange: Exchange): Row {
  try {
    return new ExplainedRow(exchange);
  } catch (error) {
    return unexplainedRow(exchange, error);
  }
}

/** The row of an exchange, made once for each exchange object. */
export const rowOf = memoizedByExchange(makeRow);

/** The log that rows show, without those that cannot be explained. */
export function logOfRows(rows: readonly Row[]): DiagnosedLog {
  const exchanges = rows.flatMap((row) => (row.explanation.kind === 'diagnosis' ? [row.exchange] : []));
  return {
    exchanges,
    diagnosisOf: (exchange) => {
      const { explanation } = rowOf(exchange);
      return explanation.kind === 'diagnosis' ? explanation.diagnosis : diagnose(exchange);
    },
  };
}
