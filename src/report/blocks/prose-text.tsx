import { useContext } from 'preact/hooks';
import type { Prose, ProsePart } from '../../diagnosis/words/prose';
import { visibleBytes, visibleText } from '../../explanation/visible-text';
import { MediumContext } from './medium';

/** Long enough for any CORS header, short enough for a panel that is docked at the side. */
const LONGEST_WORD = 32;

/** Whether a value reads as one word, which is not to be broken at its hyphens. */
const isWord = (text: string): boolean => text.length <= LONGEST_WORD && !/\s/.test(text);

function PartText({ part }: { readonly part: ProsePart }) {
  const medium = useContext(MediumContext);
  switch (part.kind) {
    case 'code':
      return <code class={isWord(part.text) ? 'word' : undefined}>{visibleBytes(part.text)}</code>;
    case 'time':
      return medium === null ? <>{part.text}</> : <medium.Time part={part} />;
    case 'words':
      return <span>{visibleText(part.text)}</span>;
  }
}

/** A sentence with its literal values in a fixed-width face. Unseen characters are written out. */
export const ProseText = ({ text }: { readonly text: Prose }) => (
  <>
    {text.map((part, index) => (
      <PartText key={index} part={part} />
    ))}
  </>
);
