import type { Server } from '../server';
import type { Code } from './code';

/** Code of one client, library or server that makes the same change as that of the others beside it. */
export type Variant = {
  /** Unique beside the others. */
  readonly id: string;
  /** What a reader calls it, for example `axios`. */
  readonly name: string;
  /** Where the code goes, with literal values between backticks; null where that needs no words. */
  readonly place: string | null;
  readonly code: Code | ProxyCode;
};

/** The proxy of a development server, as its recipe writes it. */
export type ProxyCode = { readonly proxy: string; readonly server: Server };

/** A change of code as something to paste: the variant that suits best comes first. */
export type Remedy = {
  /** Who makes the change, or where. */
  readonly title: string;
  /** What the variants are variants of, as a label. */
  readonly choice: string;
  readonly variants: readonly [Variant, ...Variant[]];
};

/** A remedy of those variants that can be written; none where there is none. */
export function remedyOf(title: string, choice: string, variants: readonly Variant[]): readonly Remedy[] {
  const [first, ...rest] = variants;
  return first === undefined ? [] : [{ title, choice, variants: [first, ...rest] }];
}
