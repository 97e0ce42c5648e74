import { lastHop } from '../../exchange/hops';
import { diagnose } from '../../diagnosis/diagnose';
import type { DiagnosedLog } from '../../diagnosis/reading/diagnosed-log';
import type { Diagnosis, Knowledge, Owner, Stage, Verdict } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { hangsOnCredentials } from '../../diagnosis/judging/hangs-on-credentials';
import { plainText, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { situationsOf } from '../../diagnosis/situations/situations-of';
import { ownersOf } from '../../diagnosis/situations/who-acts';
import type { Exchange, Hop } from '../../exchange/exchange';
import { rememberedByExchange } from '../../exchange/remembered-by-exchange';
import { urlParts } from '../../report/url-parts';

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
  /** The origin that was asked, by which the list is grouped. */
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
   * Whether the browser asked first: not at all, with a preflight, earlier, so that its cache answered, or perhaps
   * earlier, where nothing shows whether it had to ask.
   */
  readonly preflight: 'none' | 'sent' | 'cached' | 'perhaps';
  /** The causes that hold too if the request was made with credentials, where that cannot be seen. */
  readonly causesIfCredentialed: readonly string[];
  /** Lower-cased text that plain filter words are looked up in. */
  readonly searchText: string;
};

const statusesOf = (hop: Hop): readonly number[] => [
  ...(hop.preflight?.response ? [hop.preflight.response.status] : []),
  ...(hop.response ? [hop.response.status] : []),
];

const UNANSWERED = { failed: 'no response', completed: 'no status', interrupted: 'not known' } as const;

function statusText(exchange: Exchange, diagnosis: Diagnosis): string {
  const answers = exchange.hops.flatMap((hop) =>
    hop.response === null ? [] : [String(hop.response.status)],
  );
  const shown = answers.length > 3 ? [answers[0] ?? '', '…', answers[answers.length - 1] ?? ''] : answers;
  const last = lastHop(exchange);
  const stage = diagnosis.verdict === 'blocked' ? diagnosis.blockedAt?.stage : null;
  const isUnsent = stage === 'preflight' || stage === 'request';
  if (isUnsent) {
    const asked = last.preflight?.response ? [String(last.preflight.response.status)] : [];
    return [...shown, ...asked, 'not sent'].join(' → ');
  }
  if (last.response !== null) return shown.join(' → ');
  if (exchange.end === null) return [...shown, 'pending'].join(' → ');
  return [...shown, UNANSWERED[exchange.end.kind]].join(' → ');
}

function whyOf(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const [first] = diagnosis.causes;
  switch (diagnosis.verdict) {
    case 'blocked':
    case 'failed':
      return first === undefined ? prose`no cause found` : explainCause(first).title;
    case 'pending':
      return prose`still under way`;
    case 'unknown':
      return prose`the recorder was restarted while it ran`;
    case 'opaque':
      return prose`the script may not read the response`;
    case 'allowed':
      if (diagnosis.rewriting?.effect === 'allows') return prose`only by what another extension changed`;
      if (hangsOnCredentials(diagnosis)) return prose`allowed only without credentials`;
      if (diagnosis.preflight.sent) return prose`preflight passed`;
      if (diagnosis.preflight.fromCache) return prose`cached preflight`;
      return exchange.type === 'xmlhttprequest' ? prose`simple request` : prose`${exchange.type}`;
  }
}

/** What stands for the verdict of a diagnosis in the list and above the tabs. */
export const markOf = (diagnosis: Diagnosis): Verdict =>
  hangsOnCredentials(diagnosis) ? 'unknown' : diagnosis.verdict;

function preflightOf({ preflight }: Diagnosis): Row['preflight'] {
  if (preflight.sent) return 'sent';
  if (preflight.fromCache) return 'cached';
  return preflight.undecided.length > 0 ? 'perhaps' : 'none';
}

function explainedRow(exchange: Exchange): Row {
  const diagnosis = diagnose(exchange);
  const [{ method, url }] = exchange.hops;
  const { origin: api, host, path } = urlParts(url);
  const why = whyOf(exchange, diagnosis);
  const causes = diagnosis.causes.map((cause) => cause.code);
  const status = statusText(exchange, diagnosis);
  const urls = exchange.hops.map((hop) => hop.url);
  const searched = [
    method,
    ...urls,
    status,
    plainText(why),
    ...causes,
    exchange.pageOrigin ?? '',
    exchange.type,
  ];
  return {
    id: exchange.id,
    exchange,
    explanation: { kind: 'diagnosis', diagnosis },
    method,
    url,
    api,
    host,
    path,
    status,
    statuses: exchange.hops.flatMap(statusesOf),
    verdict: diagnosis.verdict,
    mark: markOf(diagnosis),
    why,
    causes,
    get owners() {
      // What happened before may make a situation surer, but names nobody else: the request by itself is enough.
      return ownersOf(diagnosis, situationsOf(exchange, diagnosis, null));
    },
    blockedAt: diagnosis.blockedAt?.stage ?? null,
    knownBy: diagnosis.knownBy,
    hasPreflight: diagnosis.preflight.sent || diagnosis.preflight.fromCache,
    preflight: preflightOf(diagnosis),
    get causesIfCredentialed() {
      return diagnosis.causesIfCredentialed.map((cause) => cause.code);
    },
    searchText: searched.join('\n').toLowerCase(),
  };
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
    return explainedRow(exchange);
  } catch (error) {
    return unexplainedRow(exchange, error);
  }
}

/** The row of an exchange, made once for each exchange object. */
export const rowOf = rememberedByExchange(makeRow);

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
