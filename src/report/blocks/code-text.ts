import type { WrittenCommand } from '../../recipes/command';
import type { Refusal } from '../../recipes/policy';

/** What a code block holds. A command that the chosen shell cannot run gives way to the reason. */
export type CodeText = string | WrittenCommand | Refusal;

export const isRefused = (text: CodeText): text is Refusal =>
  typeof text !== 'string' && text.kind === 'refused';
