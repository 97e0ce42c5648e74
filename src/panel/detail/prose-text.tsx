import type { Prose } from '../../diagnosis/words/prose';
import { visibleBytes, visibleText } from '../../explanation/visible-text';

/** Long enough for any CORS header, short enough for a panel that is docked at the side. */
const LONGEST_WORD = 32;

/** Whether a value reads as one word, which is not to be broken at its hyphens. */
const isWord = (text: string): boolean => text.length <= LONGEST_WORD && !/\s/.test(text);

/** A sentence with its literal values in a fixed-width face. Unseen characters are written out. */
export const ProseText = ({ text }: { readonly text: Prose }) => (
  <>
    {text.map((part, index) =>
      part.kind === 'code' ? (
        <code key={index} class={isWord(part.text) ? 'word' : undefined}>
          {visibleBytes(part.text)}
        </code>
      ) : (
        <span key={index}>{visibleText(part.text)}</span>
      ),
    )}
  </>
);
