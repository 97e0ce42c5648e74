import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { ConfigurationTask } from './configuration-task';

/** What else a configuration was made for; null where it is for one request alone. */
export function coverNote({ covers: { requests, blocked }, server }: ConfigurationTask): Prose | null {
  if (requests === 1) return null;
  const passing = requests - blocked;
  const keeps = passing === 0 ? '' : ', and keeps what passes today';
  return prose`This fixes ${blocked === 1 ? 'the one blocked request' : `all ${blocked} blocked requests`} from this page to ${code(server.origin)} in the list${keeps}.`;
}
