import { recipesSuggested } from '../../recognise/likeliest-recipe';
import { seenStack } from '../../recognise/seen-stack';
import type { Recorded } from '../../recognise/seen-stack';
import { isWritable, ownLines } from '../code';
import type { CodeLine } from '../code';
import type { CodeLanguage } from '../code-languages';
import type { Variant } from '../remedy';

/** The code of one kind of server: fixed text, or lines with recorded text in them. */
export type ServerVariant = {
  /** Ids of the recipes of the stacks that it is for, or a name of its own; the first names the variant. */
  readonly stacks: readonly [string, ...string[]];
  readonly name: string;
  readonly place: string | null;
  readonly language: CodeLanguage;
  readonly text: string | readonly CodeLine[];
  /** The documentation of the setting. */
  readonly source: string;
};

/** The variants, that of the stack first that the responses of the server suggest most. */
export function forServer(
  one: Recorded,
  server: string | null,
  variants: readonly ServerVariant[],
): readonly Variant[] {
  const suggested =
    server === null ? [] : recipesSuggested(seenStack(one, server).recognised).map(({ id }) => id);
  const place = ({ stacks }: ServerVariant): number => {
    const places = stacks.map((id) => suggested.indexOf(id)).filter((index) => index >= 0);
    return places.length === 0 ? suggested.length : Math.min(...places);
  };
  return variants
    .toSorted((first, second) => place(first) - place(second))
    .map(({ stacks: [id], name, place: at, language, text }) => ({
      id,
      name,
      place: at,
      code: { language, lines: typeof text === 'string' ? ownLines(text) : text },
    }))
    .filter(({ code }) => isWritable(code));
}
