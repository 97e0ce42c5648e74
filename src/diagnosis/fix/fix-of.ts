import type { Exchange } from '../../exchange/exchange';
import type { Origin } from '../../fetch-standard/origin';
import type { Diagnosis } from '../diagnosis';
import { engineOf } from '../reading/engine-of';
import type { Hypothesis } from '../judging/evaluate-rules';
import { clientFixes } from './client-fixes';
import type { CannotFix, Fix, ServerFix } from './fix';
import { serverSide, serverSideOf } from './server-fix';
import type { ServerSide } from './server-fix';

/** What a fix is worked out from, besides the exchange. */
export type Explained = Pick<
  Diagnosis,
  | 'verdict'
  | 'blockedAt'
  | 'causes'
  | 'causesIfCredentialed'
  | 'contradiction'
  | 'mode'
  | 'credentials'
  | 'elsewhere'
  | 'rewriting'
>;

/** A cause that no rule of the standard knows, or that was found without running the rules, is beyond all headers. */
const RULES_PASS: ReadonlySet<string> = new Set(['redirect-mode-error', 'preflight-upgraded']);

/** A fix without what the page could do, for what has to change only if the request has credentials. */
function serversAlone(side: ServerSide): ServerFix | CannotFix | null {
  if (side.kind === 'cannot') return { ...side, client: [] };
  const { answers, policies } = side;
  return answers.length === 0
    ? null
    : { kind: 'server', answers, policies, ifCredentialed: null, client: [] };
}

function isNeeded(diagnosis: Explained): boolean {
  if (diagnosis.verdict === 'blocked') return true;
  if (diagnosis.verdict !== 'allowed' || diagnosis.contradiction !== null) return false;
  const { standard, chromium, firefox, webkit } = diagnosis.elsewhere;
  const isBlockedElsewhere = [standard, chromium, firefox, webkit].some(
    ({ verdict }) => verdict === 'blocked',
  );
  return isBlockedElsewhere || diagnosis.causesIfCredentialed.length > 0;
}

function beyondHeaders({ causes }: Explained): CannotFix | null {
  const [first] = causes;
  if (first === undefined) return null;
  return { kind: 'cannot', reason: first.code, hop: first.hop, owner: first.owner, client: [] };
}

/**
 * What would make a request pass that was blocked, or that another engine blocks: the least change of the servers'
 * answers, else why none helps; and what the page could do instead. Everything in it was run through the rules of the
 * standard and of every engine. Null when there is nothing to mend.
 *
 * @param origin of the page; null when it is unknown
 */
export function fixOf(exchange: Exchange, diagnosis: Explained, origin: Origin | null): Fix | null {
  const { verdict, causes, credentials, mode } = diagnosis;
  if (verdict === 'failed') return beyondHeaders(diagnosis);
  if (origin === null || !isNeeded(diagnosis)) return null;
  if (diagnosis.rewriting?.effect === 'blocks') {
    const hop = diagnosis.blockedAt?.hop ?? 0;
    return { kind: 'cannot', reason: 'rewritten-headers', hop, owner: 'user', client: [] };
  }
  const engine = engineOf(exchange);
  const on: Hypothesis = { origin, mode: mode.mode, engine, credentials: credentials.mode === 'include' };
  const client = verdict === 'blocked' ? clientFixes(exchange, on, causes) : [];
  const [first] = causes;
  if (first !== undefined && RULES_PASS.has(first.code))
    return { kind: 'cannot', reason: first.code, hop: first.hop, owner: first.owner, client };
  const side = serverSide(exchange, on, causes);
  if (side.kind === 'cannot') return { ...side, client };
  const { answers, policies, fixed } = side;
  const ifCredentialed =
    credentials.mode === 'unknown'
      ? serversAlone(serverSideOf(fixed, { ...on, credentials: true }, causes))
      : null;
  if (answers.length === 0 && ifCredentialed === null) return null;
  return { kind: 'server', answers, policies, ifCredentialed, client };
}
