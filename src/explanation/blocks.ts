import type { Evidence, Knowledge } from '../diagnosis/diagnosis';
import type { Noun } from '../diagnosis/words/plural';
import type { Prose } from '../diagnosis/words/prose';
import type { CallFrame } from '../exchange/network-event';
import type { ConfigurationTask } from '../recipes/configuration-task';
import type { Remedy } from '../recipes/remedies/remedy';
import type { CommandRequest } from './curl';
import type { LaneDiagram } from './diagram/lanes';
import type { RefusedServer, ServerConfiguration } from './server-configuration';

/** A page that we name. */
export type PageReference = { readonly kind: 'page'; readonly label: string; readonly href: string };

/** Where a statement leads to. */
export type Reference =
  | PageReference
  /** Another request of the log; its method is what it is known by. */
  | { readonly kind: 'request'; readonly exchangeId: string; readonly method: string }
  /** A line of a script. */
  | { readonly kind: 'source'; readonly frame: CallFrame };

/** A few sentences, with how they are known and where they lead to. */
export type Statement = {
  /** What they begin with, set off: a few words that name them, a question, or the first of them; null for none. */
  readonly lead: Prose | null;
  readonly text: Prose;
  /** Null where that is said in the text, or follows from what stands around it. */
  readonly knownBy: Knowledge | null;
  readonly references: readonly Reference[];
  /** Whether it is worth less attention than the others beside it. */
  readonly isMinor: boolean;
};

/** Another request of the log, and what it shows as a sentence that begins behind its name. */
export type RequestMention = {
  readonly exchangeId: string;
  readonly method: string;
  readonly url: string;
  readonly text: Prose;
};

/** How much a card matters, most first; `note` where that is no question. */
export type Weight = 'high' | 'medium' | 'hint' | 'note';

/** What programs find a part by. */
export type Marks = Readonly<Record<string, string>>;

/** One of several things of a kind, with a title of its own. */
export type Card = {
  readonly title: Prose;
  /** Whether the title is a sentence, and so no heading. */
  readonly isSentence: boolean;
  readonly weight: Weight;
  /** When it matters, or its weight in words, as a label; null where there is nothing to say of that. */
  readonly aside: { readonly text: string; readonly isWeight: boolean } | null;
  readonly blocks: readonly Block[];
  readonly rule: PageReference | null;
  /** Who has to act, as a label; null where the verdict names them. */
  readonly actor: string | null;
  /** Null where that is said of all cards together. */
  readonly knownBy: Knowledge | null;
  /** Why it is known no better; null where it is plainly seen. */
  readonly because: Prose | null;
  /** The name that programs know it by, and a finer name within that; null where it has none. */
  readonly code: string | null;
  readonly detail: string | null;
  readonly marks: Marks;
};

/** A header that changes; `:status` for the status. */
export type LineChange = {
  readonly name: string;
  /** The values that are there now; none where there is no such line. */
  readonly before: readonly string[];
  /** Null where the line goes. */
  readonly after: string | null;
  /** Null where that is said elsewhere. */
  readonly why: Prose | null;
};

/** One thing of a table. */
export type Cell = {
  /** Stands before the text; null where it leads nowhere. */
  readonly reference: PageReference | null;
  readonly text: Prose;
  /** A recorded value below the text; null where there is none. */
  readonly value: string | null;
};

/** One message as it was recorded. */
export type RecordedMessage = {
  readonly title: string;
  readonly firstLine: string;
  /** Its headers, each with what is to be marked of it; null where they were not recorded. */
  readonly lines:
    readonly { readonly name: string; readonly value: string; readonly mark: string | null }[] | null;
  /** Headers of which is worth saying that it has none. */
  readonly absent: readonly string[];
  /** How many of its lines are left out; none where it does not say. */
  readonly unlisted?: number;
};

/** A request to be sent from the command line. */
export type CommandToRun = {
  readonly title: string;
  /** What to know before running it; null where it does no harm. */
  readonly caution: Prose | null;
  readonly request: CommandRequest;
  /** What came back in the browser; null where nothing was recorded. */
  readonly recorded: RecordedMessage | null;
};

/**
 * What a section is made of, as plain data. A printer knows each kind, and nothing of CORS. Commands and configuration
 * are written by the printer, because what leaves is written of values without secrets: quoted, these could hide.
 */
export type Block =
  | { readonly kind: 'prose'; readonly statement: Statement }
  | { readonly kind: 'list'; readonly items: readonly Statement[]; readonly noun: Noun }
  /** What servers have to be configured with. */
  | {
      readonly kind: 'configuration';
      readonly servers: readonly (ServerConfiguration | RefusedServer)[];
    }
  /** Code to paste, the same in several variants of which one is enough. */
  | { readonly kind: 'remedy'; readonly remedy: Remedy }
  /** Commands that repeat what was recorded. */
  | { readonly kind: 'commands'; readonly commands: readonly CommandToRun[] }
  /** Commands that must pass once a server is configured. */
  | { readonly kind: 'checks'; readonly server: string; readonly task: ConfigurationTask }
  | { readonly kind: 'message'; readonly message: RecordedMessage }
  | { readonly kind: 'requests'; readonly requests: readonly RequestMention[] }
  | { readonly kind: 'evidence'; readonly lines: readonly Evidence[] }
  /** Who sent what to whom: drawn, or told in words where nothing can be drawn. */
  | { readonly kind: 'diagram'; readonly diagram: LaneDiagram }
  | {
      readonly kind: 'diff';
      /** Which message changes; null where that is said above. */
      readonly title: Prose | null;
      readonly changes: readonly LineChange[];
      /** What stands in place of a line that there is not. */
      readonly absent: string;
    }
  | {
      readonly kind: 'values';
      readonly title: string;
      readonly rows: readonly { readonly name: string; readonly value: string | null }[];
      /** What stands in place of a value that there is not. */
      readonly absent: string;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly outcome: 'pass' | 'fail' | 'info';
        readonly cells: readonly Cell[];
      }[];
      readonly noun: Noun;
    }
  | {
      readonly kind: 'cards';
      readonly cards: readonly Card[];
      /** Whether their order says something, so that they are numbered. */
      readonly isOrdered: boolean;
      readonly noun: Noun;
    }
  | {
      readonly kind: 'group';
      /** Null for what only belongs together. */
      readonly title: string | null;
      /** Whether it is worth reading at once; else what has a title is folded. */
      readonly isOpen: boolean;
      readonly marks: Marks;
      readonly blocks: readonly Block[];
    };

/** A statement that says all of itself. */
export const statement = (text: Prose, more: Partial<Omit<Statement, 'text'>> = {}): Statement => ({
  lead: null,
  text,
  knownBy: null,
  references: [],
  isMinor: false,
  ...more,
});

/** A paragraph. */
export const paragraph = (text: Prose, more: Partial<Omit<Statement, 'text'>> = {}): Block => ({
  kind: 'prose',
  statement: statement(text, more),
});
