import type { PageReference, Reference, Statement } from '../../explanation/blocks';
import { KNOWLEDGE_WORDS } from '../statements';
import { useMedium } from './use-medium';
import { ProseText } from './prose-text';

/** A page that we name. */
export const PageLink = ({ page: { label, href } }: { readonly page: PageReference }) => (
  <a href={href} target="_blank" rel="noreferrer noopener">
    {label}
  </a>
);

function ReferenceView({ reference }: { readonly reference: Reference }) {
  const { RequestLink, SourceLine } = useMedium();
  switch (reference.kind) {
    case 'page':
      return <PageLink page={reference} />;
    case 'request':
      return <RequestLink exchangeId={reference.exchangeId} method={reference.method} />;
    case 'source':
      return <SourceLine frame={reference.frame} />;
  }
}

/** A few sentences, how they are known, and where they lead to; a line of a script stands before what is said of it. */
export function StatementView({ said }: { readonly said: Statement }) {
  const { lead, text, knownBy, references } = said;
  const lines = references.filter(({ kind }) => kind === 'source');
  const others = references.filter(({ kind }) => kind !== 'source');
  return (
    <>
      {lines.map((reference, index) => (
        <span key={index}>
          <ReferenceView reference={reference} />{' '}
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
          <ReferenceView reference={reference} />
        </span>
      ))}
    </>
  );
}
