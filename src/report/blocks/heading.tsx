import { createContext, h } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** The level of the headings in blocks: 2 below the one title of a view. */
export const LevelContext = createContext<2 | 3 | 4>(2);

/** A heading at the level that the place in the document gives it. */
export const Heading = ({
  class: className,
  children,
}: {
  readonly class?: string;
  readonly children: ComponentChildren;
}) => h(`h${useContext(LevelContext)}`, { class: className }, children);
