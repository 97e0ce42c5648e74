import type { ComponentChildren } from 'preact';
import { plainText } from '../../diagnosis/words/prose';
import type { Section } from '../../explanation/section';
import { BlockViews } from '../../report/blocks/block-view';
import { Fold } from '../../report/blocks/fold';

type Props = {
  readonly section: Section;
  readonly isOpen?: boolean;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
};

/** A section for readers who want to know more. */
export const SectionFold = ({ section: { title, hint, blocks }, isOpen = false, children }: Props) => (
  <Fold title={title ?? ''} hint={hint === null ? undefined : plainText(hint)} isOpen={isOpen}>
    <BlockViews blocks={blocks} />
    {children}
  </Fold>
);
