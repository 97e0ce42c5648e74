import type { ComponentChildren } from 'preact';
import { plainText } from '../../diagnosis/words/prose';
import type { Section } from '../../explanation/section';
import { BlockViews } from '../blocks/block-view';
import type { Leads } from '../blocks/statement-view';
import { Fold } from './fold';

type Props = {
  readonly section: Section;
  readonly leads: Leads;
  readonly isOpen?: boolean;
  /** What can be done with it. */
  readonly children?: ComponentChildren;
};

/** A section for readers who want to know more. */
export const SectionFold = ({ section: { title, hint, blocks }, leads, isOpen = false, children }: Props) => (
  <Fold title={title ?? ''} hint={hint === null ? undefined : plainText(hint)} isOpen={isOpen}>
    <BlockViews blocks={blocks} leads={leads} />
    {children}
  </Fold>
);
