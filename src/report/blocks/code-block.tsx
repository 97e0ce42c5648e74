import type { ComponentChildren } from 'preact';
import { codeSpans } from '../../diagnosis/words/code-spans';
import type { CodeText } from './code-text';
import { isRefused } from './code-text';
import type { Copied } from './medium';
import { useMedium } from './use-medium';
import { ProseText } from './prose-text';

/** What stands in the head of a block besides its title and what copies it. */
export type BlockLead = {
  /** Says what the block is; null where the heading above it does. */
  readonly heading: ComponentChildren;
  /** Chooses another content. */
  readonly choice: ComponentChildren;
};

type Props = {
  /** Where it goes, with literal values between backticks; null where that needs no words. */
  readonly title: string | null;
  readonly text: CodeText;
  readonly copied: Copied;
  readonly lead?: BlockLead | null;
  /** Whether copying it is the first thing to do. */
  readonly isFirst?: boolean;
};

/** A frame whose head says what it is, and where it is chosen and copied. */
export const Framed = ({
  title,
  lead,
  copy,
  children,
}: {
  readonly title: string | null;
  readonly lead: BlockLead | null;
  readonly copy: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <div class="code-block">
    <div class="code-head">
      <div class="code-title">
        {lead?.heading}
        {title === null ? null : (
          <span class="code-place">
            <ProseText text={codeSpans(title)} />
          </span>
        )}
      </div>
      <div class="code-tools">
        {lead?.choice}
        {copy}
      </div>
    </div>
    {children}
  </div>
);

/** A text as it is to be put somewhere else, or the reason why there is none. */
export const Code = ({ text }: { readonly text: CodeText }) =>
  isRefused(text) ? (
    <p>
      <ProseText text={text.why} />
    </p>
  ) : (
    <pre tabIndex={0}>{typeof text === 'string' ? text : text.text}</pre>
  );

/** Text to be put somewhere else, with what copies it without its secrets. */
export function CodeBlock({ title, text, copied, lead = null, isFirst = false }: Props) {
  const { Copy } = useMedium();
  return (
    <Framed
      title={title}
      lead={lead}
      copy={isRefused(text) ? null : <Copy copied={copied} isFirst={isFirst} />}
    >
      <Code text={text} />
    </Framed>
  );
}
