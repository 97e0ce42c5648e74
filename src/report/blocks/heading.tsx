import { createContext, h } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/** The level of the headings in blocks: 2 below the one title of a view. */
export const LevelContext = createContext(2);

/** HTML has no deeper ones. */
const DEEPEST = 6;

/** A heading at the level that the place in the document gives it. */
export const Heading = ({
  class: className,
  id,
  children,
}: {
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}) => h(`h${String(useContext(LevelContext))}`, { class: className, id }, children);

/** What stands below a heading: the headings in it are one level deeper. */
export const Below = ({ children }: { readonly children: ComponentChildren }) => (
  <LevelContext.Provider value={Math.min(useContext(LevelContext) + 1, DEEPEST)}>
    {children}
  </LevelContext.Provider>
);
