import type { Prose } from '../diagnosis/words/prose';
import type { Command } from './command';
import type { Language } from './languages/language';
import type { Policy } from './policy';
import type { Server } from './server';
import type { StackDefaults, WrittenPolicy } from './stack-defaults';

/** A piece of configuration and where it goes. */
export type Snippet = {
  /** As in {@link Recipe}. */
  readonly place: string;
  readonly text: string;
  /** The same as a command, where it is one: `text` has it for a POSIX shell. */
  readonly command?: Command;
};

/** What sort of thing is configured. */
export type RecipeKind = 'framework' | 'web-server' | 'gateway' | 'product' | 'hosted' | 'development-proxy';

/**
 * How CORS is set up in one stack. Texts are plain English in which a literal value stands between backticks
 * (`codeSpans` reads them).
 */
export type Recipe = {
  /** As the file is named. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  readonly kind: RecipeKind;
  /** In which the snippet is written, and into which every foreign text in it was put. */
  readonly language: Language;
  /** File, place in it, or console where the snippet goes. */
  readonly place: string;
  /** The command that installs or applies it; null when nothing is needed. */
  readonly command: string | null;
  /** Whether the command is one of Unix, and so for no shell of Windows. */
  readonly commandNeedsPosix?: true;
  /** Whether its snippet can also allow every origin: `*` is then the only origin of the policy. */
  readonly everyOrigin?: true;
  /** Why this stack cannot hold such a policy, as a sentence; null when it can. Not given when it can hold any. */
  readonly limit?: (policy: Policy) => Prose | null;
  /**
   * What the stack allows where its configuration is silent, so that the snippet need not say it. Left out where it allows
   * nothing, or where the snippet says everything itself.
   */
  readonly defaults?: StackDefaults;
  /**
   * The configuration, foreign text only through the language; several pieces where it cannot stand in one place. At most
   * 40 lines.
   */
  readonly snippet: (policy: WrittenPolicy, server: Server) => string | readonly Snippet[];
  /** What goes wrong most: headers on errors, order, defaults, patterns. */
  readonly traps: readonly string[];
  /** What to remove where another layer adds the headers too; null where no CORS applies any more. */
  readonly twoLayers: string | null;
  /** The project's own documentation. */
  readonly source: string;
  /**
   * Given where no test runs the configuration on the real server: the day on which it was written from the documentation, as
   * `2026-11-30`.
   */
  readonly notRun?: { readonly writtenOn: string };
};
