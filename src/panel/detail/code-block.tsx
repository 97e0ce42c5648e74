import type { ComponentChildren } from 'preact';
import { codeSpans } from '../../diagnosis/words/code-spans';
import type { WrittenCommand } from '../../recipes/command';
import type { Refusal } from '../../recipes/policy';
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
  readonly what: string;
  /** A command that the chosen shell cannot run gives way to the reason. */
  readonly text: string | WrittenCommand | Refusal;
  /** Copies the text as it may leave. */
  readonly onCopy: () => void;
  readonly lead?: BlockLead | null;
  /** Whether copying it is the first thing to do. */
  readonly isFirst?: boolean;
};

const isRefused = (text: Props['text']): text is Refusal =>
  typeof text !== 'string' && text.kind === 'refused';

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

/** Text to be put somewhere else, with a button that copies it without its secrets. */
export const CodeBlock = ({ title, text, what, onCopy, lead = null, isFirst = false }: Props) => (
  <Framed
    title={title}
    lead={lead}
    copy={
      isRefused(text) ? null : (
        <button
          type="button"
          class={isFirst ? 'primary' : undefined}
          aria-label={`Copy ${what}`}
          onClick={onCopy}
        >
          Copy
        </button>
      )
    }
  >
    {isRefused(text) ? (
      <p>
        <ProseText text={text.why} />
      </p>
    ) : (
      <pre tabIndex={0}>{typeof text === 'string' ? text : text.text}</pre>
    )}
  </Framed>
);
