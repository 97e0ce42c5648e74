import { apiSegment } from '../diagnosis/api/api-policy';
import { caseReader, recordedBeside } from '../diagnosis/case';
import type { DiagnosedLog } from '../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../exchange/exchange';
import { uniqueBy } from '../fetch-standard/unique-by';
import { serverConfigurations } from '../explanation/server-configuration';
import type { ChosenRecipes, ServerConfiguration } from '../explanation/server-configuration';
import { recipeOf } from '../recipes/registry';
import type { RedactedText } from '../redacted-text';
import { redactedSnippets } from './redaction/redacted-configuration';
import { redactionOf } from './redaction/redaction';

/** What there is to paste for the blocked requests to one server. */
export type ApiConfiguration =
  | {
      readonly kind: 'written';
      readonly text: RedactedText;
      /** How many of the blocked requests it is for. */
      readonly covered: number;
      /** How many more are blocked. */
      readonly left: number;
    }
  /** The request whose explanation says what to do instead: choose a stack, paste in several places, fix something else. */
  | { readonly kind: 'explained'; readonly exchange: Exchange };

type Found = { readonly exchange: Exchange; readonly configuration: ServerConfiguration };

function configurationsFor(
  server: string,
  blocked: readonly Exchange[],
  log: DiagnosedLog,
  chosen: ChosenRecipes,
): readonly Found[] {
  const readCase = caseReader(recordedBeside(log));
  return blocked.flatMap((exchange) =>
    serverConfigurations(readCase(exchange), chosen).flatMap((one) =>
      'task' in one && one.server === server ? [{ exchange, configuration: one }] : [],
    ),
  );
}

/**
 * The one configuration of a server that is for the most of its blocked requests, without secrets. Each request below the
 * same first segment of the path leads to the same one, so that one of them is enough.
 *
 * @param server its serialized origin
 * @param blocked its blocked requests, at least one
 */
export function apiConfiguration(
  server: string,
  blocked: readonly [Exchange, ...Exchange[]],
  log: DiagnosedLog,
  chosen: ChosenRecipes,
): ApiConfiguration {
  const oneEach = uniqueBy(blocked, ({ hops }) => apiSegment(hops[0].url));
  const [best] = [...configurationsFor(server, oneEach, log, chosen)].sort(
    (a, b) => b.configuration.task.covers.blocked - a.configuration.task.covers.blocked,
  );
  if (best === undefined) return { kind: 'explained', exchange: blocked[0] };
  const { exchange, configuration } = best;
  const { stack, task } = configuration;
  if (stack === null) return { kind: 'explained', exchange };
  const snippets = redactedSnippets(recipeOf(stack.recipe), task, redactionOf(log.exchanges));
  const [only, ...others] = 'kind' in snippets ? [] : snippets;
  // Several pieces go to several places, which only the explanation names.
  if (only === undefined || others.length > 0) return { kind: 'explained', exchange };
  const covered = task.covers.blocked;
  return { kind: 'written', text: only.text, covered, left: blocked.length - covered };
}
