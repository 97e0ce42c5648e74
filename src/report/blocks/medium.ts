import { createContext } from 'preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import type { Noun } from '../../diagnosis/words/plural';
import type { ProsePart } from '../../diagnosis/words/prose';
import type { CallFrame } from '../../exchange/network-event';
import type { LaneDiagram } from '../../explanation/diagram/lanes';
import type { ServerStack } from '../../explanation/server-configuration';
import type { Remedy, Variant } from '../../recipes/remedies/remedy';
import type { Refusal } from '../../recipes/policy';
import type { Shell } from '../../recipes/shells';
import type { RedactedText } from '../../redacted-text';
import type { Redaction } from '../redaction/redaction';
import type { CodeText } from './code-text';

/** What is to be copied: worked out only when somebody copies it, because what is copied leaves. */
export type Copied = {
  /** What it is called, for example `the command`. */
  readonly what: string;
  /** The text as it may leave; no text where there is none after all. */
  readonly text: (redaction: Redaction, shell: Shell) => RedactedText | Refusal | undefined;
};

/**
 * What blocks are shown in: a view that a reader works with, or a document that stands still. Whatever can be chosen,
 * copied or followed there is drawn by it, so that blocks know of neither.
 */
export type Medium = {
  /** The most items of one list at once, where the list itself would show so many. */
  readonly portion: (own: number, noun: Noun) => number;
  /** What follows a list of which items are left out. */
  readonly More: FunctionComponent<{
    readonly rest: number;
    readonly portion: number;
    readonly noun: Noun;
    readonly onMore: () => void;
  }>;
  readonly Time: FunctionComponent<{ readonly part: Extract<ProsePart, { kind: 'time' }> }>;
  /** Copies a text; nothing where nothing can be copied. */
  readonly Copy: FunctionComponent<{ readonly copied: Copied; readonly isFirst: boolean }>;
  /** Chooses the shell of all commands, or says which it is. */
  readonly ShellChoice: FunctionComponent;
  /** The same commands for other shells, where no reader can choose one. */
  readonly OtherShells: FunctionComponent<{
    readonly commands: readonly ((shell: Shell) => CodeText)[];
  }>;
  /** Another request by its method, where what is said of it begins. */
  readonly RequestName: FunctionComponent<{ readonly method: string; readonly url: string }>;
  /** Leads to another request; nothing where none leads there. */
  readonly RequestLink: FunctionComponent<{ readonly exchangeId: string; readonly method: string }>;
  /** A line of a script. */
  readonly SourceLine: FunctionComponent<{ readonly frame: CallFrame }>;
  /** Chooses the stack of a server, or names it. */
  readonly StackChoice: FunctionComponent<{ readonly of: ServerStack }>;
  /** The variant that suits best or was chosen, with what chooses another; or all of them. */
  readonly Variants: FunctionComponent<{
    readonly remedy: Remedy;
    readonly children: (shown: Variant, choice: ComponentChildren) => ComponentChildren;
  }>;
  readonly Diagram: FunctionComponent<{ readonly diagram: LaneDiagram }>;
};

/** Null around what is in no medium, such as a title in a list. */
export const MediumContext = createContext<Medium | null>(null);
