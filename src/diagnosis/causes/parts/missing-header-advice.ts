import type { Circumstances } from '../../diagnosis';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { isErrorStatus } from './wording';

/** What an error status of a preflight response probably means, in a sentence; empty for other statuses. */
export function preflightStatusHint(status: number): Prose {
  if (status === 403)
    return prose`A server usually refuses a preflight because of the origin, or because it requires credentials, which a preflight never has.`;
  if (status === 401)
    return prose`A preflight never has cookies or ${code('Authorization')}, so the server must respond to it before it checks credentials.`;
  if (status === 404 || status === 405 || status === 501)
    return prose`A server that has no route for ${code('OPTIONS')} at this URL responds like this.`;
  if (status === 502 || status === 504)
    return prose`Often, a proxy or gateway responds like this when it gets no valid response from the server behind it.`;
  if (status === 503)
    return prose`A server, or a proxy in front of it, responds like this when it cannot handle requests at the moment.`;
  return [];
}

/** Why the status comes first when an error response has no CORS headers; empty for other responses. */
export function errorPageHint({ stage, status }: Circumstances): Prose {
  if (!isErrorStatus(status)) return [];
  const hint = stage === 'preflight' ? preflightStatusHint(status) : [];
  const first = prose`The error response (status ${status}) has no CORS headers. Look at the status first.`;
  return hint.length === 0 ? first : prose`${first} ${hint}`;
}
