/** How an error begins by which a page tells the console that the last request of a sequence comes next. */
export const LAST_COMES_NEXT = 'The last request of a sequence comes next';

/** The text of that error; it names the case like a URL does. */
export const lastComesNext = (caseId: string): string => `${LAST_COMES_NEXT}: ?case=${caseId}`;
