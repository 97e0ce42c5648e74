import type { Exchange } from '../../exchange/exchange';
import { memoizedByExchange } from '../../exchange/memoized-by-exchange';
import { diagnose } from '../diagnose';
import type { Diagnosis } from '../diagnosis';
import { elsewhereOf } from '../elsewhere/elsewhere';
import { engineOf } from '../reading/engine-of';
import type { Hypothesis } from '../judging/evaluate-rules';
import { judgedOf } from '../judging/judged';
import { clientFixes } from './client-fixes';
import type { CannotFix, Fix, ServerFix } from './fix';
import { serverSide, serverSideOf } from './server-fix';
import type { ServerSide } from './server-fix';

/** A cause that no rule of the standard knows, or that was found without running the rules, is beyond all headers. */
const RULES_PASS: ReadonlySet<string> = new Set(['redirect-mode-error', 'preflight-upgraded']);

/** A fix without what the page could do, for what has to change only if the request has credentials. */
function serversAlone(side: ServerSide): ServerFix | CannotFix | null {
  if (side.kind === 'cannot') return { ...side, client: [] };
  const { responses, policies } = side;
  return responses.length === 0
    ? null
    : { kind: 'server', responses, policies, ifCredentialed: null, client: [] };
}

function isNeeded(exchange: Exchange, { verdict, contradiction, causesIfCredentialed }: Diagnosis): boolean {
  if (verdict === 'blocked') return true;
  if (verdict !== 'allowed' || contradiction !== null) return false;
  if (causesIfCredentialed.length > 0) return true;
  const { standard, chromium, firefox, webkit } = elsewhereOf(exchange);
  return [standard, chromium, firefox, webkit].some((outcome) => outcome.verdict === 'blocked');
}

function beyondHeaders({ causes }: Diagnosis): CannotFix | null {
  const [first] = causes;
  // Where it may have been CORS, headers may well be what is missing.
  if (first === undefined || first.detail === 'or-cors') return null;
  return { kind: 'cannot', reason: first.code, hop: first.hop, owner: first.owner, client: [] };
}

function findFix(exchange: Exchange): Fix | null {
  const diagnosis = diagnose(exchange);
  const { used, origin } = judgedOf(exchange);
  const { verdict, causes, credentials, mode } = diagnosis;
  if (verdict === 'failed') return beyondHeaders(diagnosis);
  if (origin === null || !isNeeded(exchange, diagnosis)) return null;
  if (diagnosis.rewriting?.effect === 'blocks') {
    const hop = diagnosis.blockedAt?.hop ?? 0;
    return { kind: 'cannot', reason: 'rewritten-headers', hop, owner: 'user', client: [] };
  }
  const engine = engineOf(used);
  const on: Hypothesis = { origin, mode: mode.mode, engine, credentials: credentials.mode === 'include' };
  const client = verdict === 'blocked' ? clientFixes(used, on, causes) : [];
  const [first] = causes;
  if (first !== undefined && RULES_PASS.has(first.code))
    return { kind: 'cannot', reason: first.code, hop: first.hop, owner: first.owner, client };
  const side = serverSide(used, on, causes);
  if (side.kind === 'cannot') return { ...side, client };
  const { responses, policies, fixed } = side;
  const ifCredentialed =
    credentials.mode === 'unknown'
      ? serversAlone(serverSideOf(fixed, { ...on, credentials: true }, causes))
      : null;
  if (responses.length === 0 && ifCredentialed === null) return null;
  return { kind: 'server', responses, policies, ifCredentialed, client };
}

/**
 * What would make a request pass that was blocked, or that another engine blocks: the least change of the servers'
 * responses, else why none helps; and what the page could do instead. Everything in it was run through the rules of the
 * standard and of every engine. Null when there is nothing to fix.
 */
export const fixOf = memoizedByExchange(findFix);
