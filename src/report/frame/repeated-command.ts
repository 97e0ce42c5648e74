/** Longer commands are written once only: a request may carry thousands of headers. */
const LONGEST = 4_000;

/** Whether a command is too long to be written again for another shell. */
export const isTooLongToRepeat = (command: string): boolean => command.length > LONGEST;

export const TOO_LONG_TO_REPEAT = 'This command is too long to repeat here.';

/** What stands above the commands for the shells that few need. */
export const OTHER_SHELLS_TITLE = 'The same for PowerShell and cmd';
