import type { Prose } from '../../src/diagnosis/words/prose';

/** What a text is on the page: decides how long it may be and how it ends. */
export type TextKind = 'title' | 'verdict' | 'paragraph' | 'label';

/** One text of the product, with sample values in it. */
export type ProductText = { readonly kind: TextKind; readonly text: Prose };

/** Texts about one thing, in the order in which they are read. */
export type TextEntry = { readonly name: string; readonly texts: readonly ProductText[] };

/** The texts of one place. */
export type TextGroup = { readonly title: string; readonly entries: readonly TextEntry[] };

const of =
  (kind: TextKind) =>
  (text: Prose): ProductText => ({ kind, text });

export const title = of('title');
export const verdict = of('verdict');
export const paragraph = of('paragraph');
export const label = of('label');
