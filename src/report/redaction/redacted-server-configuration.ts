import type { Prose } from '../../diagnosis/words/prose';
import type {
  RefusedServer,
  ServerConfiguration,
  StackUnready,
  StackWords,
} from '../../explanation/server-configuration';
import { redactedTask } from './redacted-configuration';
import type { Redaction } from './redaction';

const proseOrNull = (text: Prose | null, { prose }: Redaction): Prose | null =>
  text === null ? null : prose(text);

const redactedWords = (stack: StackWords, redaction: Redaction): StackWords => ({
  recipe: stack.recipe,
  name: redaction.text(stack.name),
  kind: stack.kind,
  unlisted: proseOrNull(stack.unlisted, redaction),
  notRun: proseOrNull(stack.notRun, redaction),
  install: stack.install === null ? null : { ...stack.install, line: redaction.text(stack.install.line) },
  mistakes: stack.mistakes.map(redaction.prose),
  source: redaction.text(stack.source),
});

const redactedUnready = ({ name, text, source }: StackUnready, redaction: Redaction): StackUnready => ({
  name: redaction.text(name),
  text: redaction.prose(text),
  source: source === null ? null : redaction.text(source),
});

/** How a server has to be configured, so that the configuration may leave as it is then written. */
export function redactedServerConfiguration(
  one: ServerConfiguration | RefusedServer,
  redaction: Redaction,
): ServerConfiguration | RefusedServer {
  const server = redaction.text(one.server);
  if (!('task' in one))
    return { server, refusal: { kind: 'refused', why: redaction.prose(one.refusal.why) } };
  const { looksLike, unready, suggested, isChosen, stack, task, notes } = one;
  return {
    server,
    looksLike: redaction.prose(looksLike),
    unready: unready === null ? null : redactedUnready(unready, redaction),
    suggested,
    isChosen,
    stack: stack === null ? null : redactedWords(stack, redaction),
    task: redactedTask(task, redaction),
    notes: notes.map(redaction.prose),
  };
}
