import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { codeSpans } from '../../diagnosis/words/code-spans';
import type { Recognition } from './judge';
import type { Recognised } from './recognise';
import type { Stack } from './stack';

/** More than these are no surer. */
const MOST_CLUES = 4;

const cluesOf = ({ clues }: Recognised): Prose =>
  clues.slice(0, MOST_CLUES).flatMap(({ name, value }, index) => {
    const clue = code(`${name}: ${value}`);
    return index === 0 ? [clue] : prose`, ${clue}`;
  });

const isInHeaders = ({ clues }: Recognised): boolean => clues.some(({ place }) => place !== 'url');

const COPIED = prose` Headers can be set, hidden and copied, so this is not certain.`;

function explainOne(one: Recognised): Prose {
  const { stack, knownBy } = one;
  const copied = isInHeaders(one) ? COPIED : [];
  switch (knownBy) {
    case 'observed':
      return prose`Observed. The responses ${stack.isFamily ? 'show' : 'name'} ${stack.name}: ${cluesOf(one)}.${copied}`;
    case 'derived':
      return prose`Derived. Only ${stack.name} leaves this: ${cluesOf(one)}.${copied}`;
    case 'assumed':
      return prose`Likely. The server runs ${stack.name}, because these agree: ${cluesOf(one)}.`;
  }
}

/** What the recorded requests tell of the stack of a server, and how sure that is. */
export function explainRecognition(recognition: Recognition): Prose {
  switch (recognition.kind) {
    case 'unknown':
      return prose`The recorded requests do not show which stack the server runs.`;
    case 'one':
      return explainOne(recognition.one);
    case 'two': {
      const { one, other } = recognition;
      return prose`The recorded requests contradict each other. Some show ${one.stack.name} (${cluesOf(one)}), others ${other.stack.name} (${cluesOf(other)}). Choose the one that responds to this request.`;
    }
    case 'behind': {
      const { one, front } = recognition;
      return prose`${front.stack.name} (${cluesOf(front)}) stands in front of ${one.stack.name} (${cluesOf(one)}). Either may have to send the headers. Choose the one that sends them today, or that responds to the preflights.`;
    }
  }
}

/** Whether a stack makes no response, and has no setting for CORS. */
const isPassage = ({ layer, setting }: Stack): boolean => layer === 'edge' && setting === null;

/**
 * What is said in place of a configuration of a stack that has none here; null where it has one, or is not known.
 */
export function explainWithoutRecipe(recognition: Recognition): Prose | null {
  if (recognition.kind !== 'one') return null;
  const { stack } = recognition.one;
  if (stack.recipes.length > 0) return null;
  if (isPassage(stack))
    return prose`${stack.name} passes responses on. What stands behind it is not visible: choose its stack to see what to write and where.`;
  const setting = stack.setting === null ? [] : prose` ${codeSpans(stack.setting.text)}`;
  return prose`${stack.name}: no ready configuration. The header changes say what it must send.${setting}`;
}
