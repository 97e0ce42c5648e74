import type { Circumstances } from '../../cause-definition';
import { code, prose } from '../../prose';
import type { Prose } from '../../prose';
import { isErrorStatus, isGatewayStatus } from './wording';

/** What an error status of the answer to a preflight most likely means, in a sentence; empty for other statuses. */
export function preflightStatusHint(status: number): Prose {
  if (status === 403)
    return prose`The server refuses the preflight: because of the origin, or because it checks a login, which a preflight never carries.`;
  if (status === 401)
    return prose`A preflight never carries cookies or ${code('Authorization')}, so the server has to answer it before it asks who is calling.`;
  if (status === 404 || status === 405 || status === 501)
    return prose`This is how a server answers that has no route for ${code('OPTIONS')} at this URL.`;
  if (isGatewayStatus(status))
    return prose`This is how a proxy or gateway answers when it gets no answer from the server behind it.`;
  return [];
}

/** Why the status comes first when an error page has no CORS headers; empty when the answer is no error page. */
export function errorPageHint({ stage, status }: Circumstances): Prose {
  if (!isErrorStatus(status)) return [];
  const hint = stage === 'preflight' ? preflightStatusHint(status) : [];
  const first = prose`The error page (status ${status}) has no CORS headers; look at the status first.`;
  return hint.length === 0 ? first : prose`${first} ${hint}`;
}
