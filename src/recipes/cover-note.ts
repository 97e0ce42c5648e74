import { apiSegment } from '../diagnosis/api/api-policy';
import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { ConfigurationTask } from './configuration-task';

const blockedRequests = (count: number): string => `${count} blocked ${count === 1 ? 'request' : 'requests'}`;

/** What else a configuration was made for; null where it is for one request alone. */
export function coverNote({ covers, server, request }: ConfigurationTask): Prose | null {
  const { requests, blocked, left, ifWithoutCredentials } = covers;
  if (requests === 1) return null;
  const keeps = requests > blocked ? ' It keeps what passes today.' : '';
  const more = left === 0 ? '' : ` Another ${blockedRequests(left)} may need more.`;
  return prose`This configuration is for all requests from this page to ${code(`${server.origin}/${apiSegment(request.url)}`)} and below in the list: ${blockedRequests(blocked)} will pass${ifWithoutCredentials ? ' if made without credentials' : ''}.${keeps}${more}`;
}
