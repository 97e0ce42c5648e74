import { diagnose } from '../../../diagnosis/diagnose';
import { plural } from '../../../diagnosis/words/plural';
import type { ExitCode } from '../../exit-codes';
import type { Recording } from '../../../report/opened/read-recording';
import { requestsIn } from '../../../report/opened/requests-in';
import type { Terminal } from '../../terminal';
import { undone } from '../../undone';
import type { World } from '../../world';
import type { CheckArguments } from '../check-arguments';
import { EXIT_OF, togetherOf } from '../result';
import type { Result } from '../result';
import { sharedSend } from '../run-course';
import { sendingWith } from '../sending';
import { readHeaderLines } from '../read-request';
import type { Outcome } from './compare';
import { repeatAll, whyNotGiven } from './repeat-all';
import { repeatJson } from './repeat-json';
import { repeatText } from './repeat-text';

const RESULTS: Readonly<Record<Outcome, Result>> = {
  fixed: 'allowed',
  'still-allowed': 'allowed',
  'still-broken': 'blocked',
  changed: 'blocked',
  'newly-broken': 'blocked',
  unknown: 'unknown',
};

/** Makes the requests of a report or a HAR again, and says what has become of each. */
export async function repeat(
  recording: Recording,
  { given, settings }: Extract<CheckArguments, { kind: 'check' }>,
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  const headers = readHeaderLines(given.headers);
  if (headers.kind === 'wrong') return undone(terminal, headers.why);
  if (settings.areEnginesChosen && settings.engines.length > 1)
    return undone(
      terminal,
      'A recording is judged by one browser. Choose one with --engine, or leave it out.',
    );
  const all = requestsIn(recording);
  const exchanges = all.filter((exchange) => diagnose(exchange).mode.mode === 'cors');
  if (exchanges.length === 0)
    return undone(
      terminal,
      'The file holds no request that is made with CORS, so there is nothing to check.',
    );
  if (exchanges.length < all.length)
    terminal.complain(
      `Note: ${plural(all.length - exchanges.length, 'request without CORS was', 'requests without CORS were')} left out.\n`,
    );
  const repeating = { given: headers.headers, credentials: given.credentials };
  const why = whyNotGiven(exchanges, repeating);
  if (why !== null) return undone(terminal, why);
  const repeated = await repeatAll(exchanges, {
    ...repeating,
    send: sharedSend(sendingWith(settings, world)),
    time: world.now(),
    isUnsafeSent: settings.isUnsafeSent,
    engine: settings.areEnginesChosen ? settings.engines[0] : null,
  });
  const result = togetherOf(repeated.map(({ outcome }) => RESULTS[outcome]));
  terminal.print(
    settings.format === 'json' ? repeatJson(repeated, result) : repeatText(repeated, world.paint),
  );
  return EXIT_OF[result];
}
