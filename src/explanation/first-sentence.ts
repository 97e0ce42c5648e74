import { plainText } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';

/** The end of a sentence that another one follows. */
const END = /[.!?](?= [A-Z])/;

/** The part of a text between two of its characters. */
function between(text: Prose, from: number, to: number): Prose {
  let start = 0;
  return text.flatMap((part) => {
    const cut = part.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += part.text.length;
    return cut === '' ? [] : [{ ...part, text: cut }];
  });
}

/** The first sentence of a text, and what follows it; empty where nothing does. */
export function firstSentence(text: Prose): { readonly first: Prose; readonly rest: Prose } {
  const all = plainText(text);
  const end = (END.exec(all)?.index ?? all.length) + 1;
  return { first: between(text, 0, end), rest: between(text, end + 1, all.length) };
}
