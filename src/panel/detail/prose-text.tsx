import type { Prose } from '../../diagnosis/prose';
import { visibleBytes, visibleText } from '../../report/visible-text';

/** A sentence with its literal values in a fixed-width face. Unseen characters are written out. */
export const ProseText = ({ text }: { readonly text: Prose }) => (
  <>
    {text.map((part, index) =>
      part.kind === 'code' ? (
        <code key={index}>{visibleBytes(part.text)}</code>
      ) : (
        <span key={index}>{visibleText(part.text)}</span>
      ),
    )}
  </>
);
