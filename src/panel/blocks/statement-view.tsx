import type { CallFrame } from '../../exchange/network-event';
import type { PageReference, Reference, Statement } from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import type { Redaction } from '../../report/redaction/redaction';
import { shortPosition } from '../../report/source-position';
import { KNOWLEDGE_WORDS } from '../../report/statements';
import { visibleText } from '../../explanation/visible-text';
import { ProseText } from '../detail/prose-text';

/** Where references lead to in the panel, and what can be done with what is shown. */
export type Leads = {
  /** Shows another request of the list. */
  readonly onShow: (id: string) => void;
  /** Shows a line in Sources; null where the browser's extensions cannot. */
  readonly onOpenSource: ((frame: CallFrame) => void) | null;
  /** Remembers the stack that the reader chose for a server. */
  readonly onChooseRecipe: (server: string, recipe: string) => void;
  readonly onCopy: (text: RedactedText, what: string) => void;
  /** What takes secrets out of whatever is copied. */
  readonly redaction: () => Redaction;
};

/** A page that we name. */
export const PageLink = ({ page: { label, href } }: { readonly page: PageReference }) => (
  <a href={href} target="_blank" rel="noreferrer">
    {label}
  </a>
);

type ReferenceProps = { readonly reference: Reference; readonly leads: Leads };

function SourceLine({
  frame,
  onOpen,
}: {
  readonly frame: CallFrame;
  readonly onOpen: Leads['onOpenSource'];
}) {
  const position = visibleText(shortPosition(frame));
  if (onOpen === null) return <code title={visibleText(frame.url)}>{position}</code>;
  return (
    <button
      type="button"
      class="link"
      title={`Show ${visibleText(frame.url)} in Sources`}
      onClick={() => onOpen(frame)}
    >
      {position}
    </button>
  );
}

function ReferenceView({ reference, leads }: ReferenceProps) {
  switch (reference.kind) {
    case 'page':
      return <PageLink page={reference} />;
    case 'request':
      return (
        <button
          type="button"
          class="link"
          data-shows={reference.exchangeId}
          onClick={() => leads.onShow(reference.exchangeId)}
        >
          Show that {visibleText(reference.method)}
        </button>
      );
    case 'source':
      return <SourceLine frame={reference.frame} onOpen={leads.onOpenSource} />;
  }
}

/** A few sentences, how they are known, and where they lead to; a line of a script stands before what is said of it. */
export function StatementView({ said, leads }: { readonly said: Statement; readonly leads: Leads }) {
  const { lead, text, knownBy, references } = said;
  const lines = references.filter(({ kind }) => kind === 'source');
  const others = references.filter(({ kind }) => kind !== 'source');
  return (
    <>
      {lines.map((reference, index) => (
        <span key={index}>
          <ReferenceView reference={reference} leads={leads} />{' '}
        </span>
      ))}
      {lead === null ? null : (
        <>
          <strong>
            <ProseText text={lead} />
          </strong>{' '}
        </>
      )}
      <ProseText text={text} />
      {knownBy === null ? null : <span class="known"> ({KNOWLEDGE_WORDS[knownBy]})</span>}
      {others.map((reference, index) => (
        <span key={index}>
          {' '}
          <ReferenceView reference={reference} leads={leads} />
        </span>
      ))}
    </>
  );
}
