import { code, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { ConfigurationTask } from './configuration-task';
import { forEveryOrigin, isForEveryOrigin } from './policy';
import type { Recipe } from './recipe';

/**
 * The task as the stack's configuration is written for it. Where the server allows every origin today and no request needs
 * more than that, the configuration goes on to allow it, so that it takes nothing away from other sites.
 */
export const keepingEveryOrigin = (task: ConfigurationTask, { everyOrigin }: Recipe): ConfigurationTask =>
  task.covers.everyOrigin && everyOrigin === true ? { ...task, policy: forEveryOrigin(task.policy) } : task;

/** What becomes of a server that allows every origin today; null where it does not, or a request needs more. */
export function everyOriginNote({ covers, policy }: ConfigurationTask): Prose | null {
  if (!covers.everyOrigin) return null;
  return isForEveryOrigin(policy)
    ? prose`The server allows every origin (${code('*')}) today, and this configuration keeps that.`
    : prose`The server allows every origin (${code('*')}) today. This configuration allows only this page. Keep ${code('*')} if the data is public.`;
}
