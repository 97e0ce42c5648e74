import type { Diagnosis } from '../../diagnosis/diagnosis';
import { hangsOnCredentials } from '../../diagnosis/judging/hangs-on-credentials';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { Exchange, Hop } from '../../exchange/exchange';
import { lastHop } from '../../exchange/hops';

/** Every status number that was seen on a hop, in the order of the wire. */
export const statusesOf = (hop: Hop): readonly number[] => [
  ...(hop.preflight?.response ? [hop.preflight.response.status] : []),
  ...(hop.response ? [hop.response.status] : []),
];

const WITHOUT_STATUS = { failed: 'no response', completed: 'no status', interrupted: 'not known' } as const;

/** Every status of the way in short, for example `204 → not sent`. */
export function statusText(exchange: Exchange, diagnosis: Diagnosis): string {
  const responses = exchange.hops.flatMap((hop) =>
    hop.response === null ? [] : [String(hop.response.status)],
  );
  const shown =
    responses.length > 3 ? [responses[0] ?? '', '…', responses[responses.length - 1] ?? ''] : responses;
  const last = lastHop(exchange);
  const stage = diagnosis.verdict === 'blocked' ? diagnosis.blockedAt?.stage : null;
  const isUnsent = stage === 'preflight' || stage === 'request';
  if (isUnsent) {
    const requested = last.preflight?.response ? [String(last.preflight.response.status)] : [];
    return [...shown, ...requested, 'not sent'].join(' → ');
  }
  if (last.response !== null) return shown.join(' → ');
  if (exchange.end === null) return [...shown, 'pending'].join(' → ');
  return [...shown, WITHOUT_STATUS[exchange.end.kind]].join(' → ');
}

/** Why an exchange has its verdict, in few words. */
export function whyOf(exchange: Exchange, diagnosis: Diagnosis): Prose {
  const [first] = diagnosis.causes;
  switch (diagnosis.verdict) {
    case 'blocked':
    case 'failed':
      return first === undefined ? prose`no cause found` : explainCause(first).title;
    case 'pending':
      return prose`still in progress`;
    case 'unknown':
      return prose`how it ended was not recorded`;
    case 'opaque':
      return prose`the script may not read the response`;
    case 'allowed':
      if (diagnosis.rewriting?.effect === 'allows') return prose`only because another extension changed it`;
      if (hangsOnCredentials(diagnosis)) return prose`allowed only without credentials`;
      if (diagnosis.preflight.sent) return prose`preflight passed`;
      if (diagnosis.preflight.fromCache) return prose`cached preflight`;
      return exchange.type === 'xmlhttprequest' ? prose`simple request` : prose`${exchange.type}`;
  }
}
