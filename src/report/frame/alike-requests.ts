import { apiPolicy } from '../../diagnosis/api/api-policy';
import { caseReader, recordedBeside } from '../../diagnosis/case';
import type { Case } from '../../diagnosis/case';
import { diagnose } from '../../diagnosis/diagnose';
import { fixOf } from '../../diagnosis/fix/fix-of';
import type { DiagnosedLog } from '../../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../exchange/exchange';
import { isWhole, serverConfigurations } from '../../explanation/server-configuration';
import type { ChosenRecipes } from '../../explanation/server-configuration';

/** The most requests that one report tells of. */
const MOST_REQUESTS = 100;

/** Requests that a reader would act on in the same way, told of once. */
export type Alike = { readonly one: Case; readonly count: number };

/** Reads the diagnosis of a request, from what was recorded where that is at hand. */
export const readBy = (log: DiagnosedLog | null): DiagnosedLog['diagnosisOf'] => log?.diagnosisOf ?? diagnose;

/** Requests that differ in nothing that a reader of the report would act on. */
function likeness(exchange: Exchange, log: DiagnosedLog | null): string {
  const { verdict, causes } = readBy(log)(exchange);
  const [{ method, url }] = exchange.hops;
  return JSON.stringify([
    method,
    url,
    exchange.pageOrigin,
    verdict,
    causes.map(({ code, detail, hop }) => [code, detail, hop]),
  ]);
}

/** The distinct requests that are told of, and how many there are. */
export function alikeOf(
  exchanges: readonly Exchange[],
  log: DiagnosedLog | null,
): { readonly groups: readonly Alike[]; readonly distinct: number } {
  const readCase = caseReader(log === null ? null : recordedBeside(log));
  const counts = new Map<string, { exchange: Exchange; count: number }>();
  for (const exchange of exchanges) {
    const key = likeness(exchange, log);
    const group = counts.get(key);
    if (group === undefined) counts.set(key, { exchange, count: 1 });
    else group.count += 1;
  }
  const told = [...counts.values()].slice(0, MOST_REQUESTS);
  return {
    groups: told.map(({ exchange, count }) => ({ one: readCase(exchange), count })),
    distinct: counts.size,
  };
}

/**
 * The requests that pass once the server is configured as the section of this one says; none where that says nothing for
 * the stack that is there.
 */
export function coveredWith(one: Case, chosen: ChosenRecipes): readonly Exchange[] {
  const { exchange, log } = one;
  const fix = fixOf(exchange);
  const [policy, ...others] = fix?.kind === 'server' ? fix.policies : [];
  const [server] = serverConfigurations(one, chosen);
  if (policy === undefined || others.length > 0 || server === undefined || !isWhole([server])) return [];
  const { requests } = apiPolicy(exchange, policy, log);
  return 'task' in server && server.task.covers.requests === requests.length ? requests : [];
}
