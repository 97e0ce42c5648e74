import type { Verdict } from '../../words/verdict';
import { prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** How to read what an error says of itself: a browser keeps no body of a response that it blocked. */
export const readErrorBody = (status: number, verdict: Verdict | null): Prose =>
  verdict === 'allowed'
    ? prose`Read the body of the ${status}: it usually names what is missing.`
    : prose`Send the request with curl and read the body of the ${status}: it usually names what is missing. Chrome keeps no body of a blocked response.`;
