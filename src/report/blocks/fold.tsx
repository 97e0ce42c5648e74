import type { ComponentChildren } from 'preact';
import { Heading } from './heading';

type Props = {
  readonly title: string;
  /** What is in it, in a few words. */
  readonly hint?: string | undefined;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
};

/** What is only for readers who want to know more: closed, with a title that says what it holds. */
export const Fold = ({ title, hint, isOpen = false, children }: Props) => (
  <details class="fold" open={isOpen}>
    <summary>
      <Heading>{title}</Heading> {hint === undefined ? null : <span class="dim">{hint}</span>}
    </summary>
    <div class="fold-body">{children}</div>
  </details>
);
