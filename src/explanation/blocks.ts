import type { Evidence, Knowledge } from '../diagnosis/diagnosis';
import type { Prose } from '../diagnosis/words/prose';
import type { CallFrame } from '../exchange/network-event';

/** Where a statement leads to. */
export type Reference =
  /** A page that we name. */
  | { readonly kind: 'page'; readonly label: string; readonly href: string }
  /** Another request of the log; its method is what it is known by. */
  | { readonly kind: 'request'; readonly exchangeId: string; readonly method: string }
  /** A line of a script. */
  | { readonly kind: 'source'; readonly frame: CallFrame };

/** A few sentences, with how they are known and where they lead to. */
export type Statement = {
  readonly text: Prose;
  /** Null where that is said in the text, or follows from what stands around it. */
  readonly knownBy: Knowledge | null;
  readonly references: readonly Reference[];
  /** Whether it is worth less attention than the others beside it. */
  readonly isMinor: boolean;
};

/** One of several things of a kind, with a title of its own. */
export type Card = {
  readonly title: Prose;
  /** When it matters, as a label. */
  readonly aside: string;
  readonly text: Prose;
  readonly evidence: readonly Evidence[];
  readonly table: Table | null;
  readonly rule: { readonly label: string; readonly href: string } | null;
  /** Who has to act, as a label; null where the verdict names them. */
  readonly actor: string | null;
  readonly knownBy: Knowledge;
  /** The name that programs know it by, and a finer name within that. */
  readonly code: string;
  readonly detail: string | null;
};

/** Values by name; null where there is none. */
export type Table = {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly value: string | null }[];
  /** What stands in place of a value that there is not. */
  readonly absent: string;
};

/** What a section is made of, as plain data. A printer knows each kind, and nothing of CORS. */
export type Block =
  | { readonly kind: 'prose'; readonly statement: Statement }
  | {
      readonly kind: 'list';
      readonly items: readonly Statement[];
      /** The items in the plural. */
      readonly noun: string;
    }
  | {
      readonly kind: 'cards';
      readonly cards: readonly Card[];
      /** Whether their order says something, so that they are numbered. */
      readonly isOrdered: boolean;
      readonly noun: string;
    }
  | {
      readonly kind: 'group';
      /** What is read only by whoever wants to know has a title, and is folded; null for what only belongs together. */
      readonly title: string | null;
      /** What programs find it by. */
      readonly marks: Readonly<Record<string, string>>;
      readonly blocks: readonly Block[];
    };

/** A statement that says all of itself. */
export const statement = (text: Prose, more: Partial<Omit<Statement, 'text'>> = {}): Statement => ({
  text,
  knownBy: null,
  references: [],
  isMinor: false,
  ...more,
});

/** A paragraph. */
export const paragraph = (text: Prose): Block => ({ kind: 'prose', statement: statement(text) });
