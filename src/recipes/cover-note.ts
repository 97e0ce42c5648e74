import { apiSegment } from '../diagnosis/api/api-policy';
import { codeList } from '../diagnosis/words/code-list';
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
  return prose`This configuration covers all requests in the list from this page to ${code(`${server.origin}/${apiSegment(request.url)}`)} and below. ${blockedRequests(blocked)} will pass${ifWithoutCredentials ? ' if made without credentials' : ''}.${keeps}${more}`;
}

/**
 * Where every site may request a path today, that the configuration ends this and how to keep it: a list of origins is for
 * pages that the server knows, and `*` allows no credentials. One note for each that there is to say.
 */
export function publicPathsNotes({ covers }: ConfigurationTask): readonly Prose[] {
  const { apart, restricted } = covers.publicPaths;
  const leave = prose`Every site may request ${codeList(apart)} today (${code('*')}). To keep that, apply this configuration only to the other paths.`;
  const loses = prose`Trade-off: every site may request ${codeList(restricted)} without credentials today (${code('*')}). Afterwards, only the listed origins may.`;
  return [...(apart.length > 0 ? [leave] : []), ...(restricted.length > 0 ? [loses] : [])];
}
