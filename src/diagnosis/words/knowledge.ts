/** How a statement is known: seen on the wire, following by rule from what was seen, or the best explanation of it. */
export type Knowledge = 'observed' | 'derived' | 'assumed';
