import { caseReader, logOf, recordedBeside } from '../../diagnosis/case';
import { fixOf } from '../../diagnosis/fix/fix-of';
import type { Exchange } from '../../exchange/exchange';
import { serverConfigurations } from '../../explanation/server-configuration';
import type { RefusedServer, ServerConfiguration } from '../../explanation/server-configuration';
import { uniqueBy } from '../../fetch-standard/unique-by';
import type { Recording } from '../../report/opened/read-recording';
import { requestsIn } from '../../report/opened/requests-in';

/** How one server has to be configured, and the request that shows it first. */
export type ApiConfiguration = {
  readonly exchange: Exchange;
  readonly server: ServerConfiguration | RefusedServer;
};

/** Requests that differ in nothing that a configuration says have the same one. */
function likeness({ server }: ApiConfiguration): string {
  return JSON.stringify('task' in server ? [server.task.server, server.task.policy] : [server.server]);
}

/**
 * How the servers of a recording have to be configured, each API once.
 *
 * @param recipe the one for all of them; null to go by the stack that their responses tell
 */
export function configurationsOf(recording: Recording, recipe: string | null): readonly ApiConfiguration[] {
  const readCase = caseReader(recordedBeside(logOf(recording.exchanges)));
  const found = requestsIn(recording).flatMap((exchange) => {
    const fix = fixOf(exchange);
    const servers = fix?.kind === 'server' ? fix.policies.map(({ server }) => server) : [];
    const chosen = recipe === null ? {} : Object.fromEntries(servers.map((server) => [server, recipe]));
    return serverConfigurations(readCase(exchange), chosen).map((server) => ({ exchange, server }));
  });
  return uniqueBy(found, likeness);
}

/** Whether it is said what to write. */
export const isWritten = ({ server }: ApiConfiguration): boolean => 'task' in server && server.stack !== null;
