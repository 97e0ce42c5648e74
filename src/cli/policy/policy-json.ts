import { recipeOf } from '../../recipes/registry';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../../report/redaction/composed-text';
import { redactedJson } from '../../report/redaction/redacted-json';
import { redactedServer, redactedSnippets } from '../../report/redaction/redacted-configuration';
import { redactionOf } from '../../report/redaction/redaction';
import { plainText } from '../../diagnosis/words/prose';
import type { ApiConfiguration } from './configurations';

/** Says in a file what it is. */
const POLICY_FORMAT = 'cors-inspector-policy';

/** Rises when a program that reads it would read the new form wrongly. */
const POLICY_VERSION = 1;

function configurationJson({ exchange, server: one }: ApiConfiguration): object {
  const { server } = one;
  if (!('task' in one))
    return { server, stack: null, policy: null, snippets: [], why: plainText(one.refusal.why) };
  const { stack, task, looksLike } = one;
  const redaction = redactionOf([exchange]);
  const { origins, methods, requestHeaders, exposeHeaders, credentials, maxAge } = task.policy;
  const written = stack === null ? null : redactedSnippets(recipeOf(stack.recipe), task, redaction);
  const isWritten = written !== null && !('kind' in written);
  const refusal = written !== null && 'kind' in written ? plainText(written.why) : null;
  return {
    server,
    prefix: redactedServer(task.server, redaction).prefix,
    stack: stack?.recipe ?? null,
    policy: { origins, methods, requestHeaders, exposeHeaders, credentials, maxAge },
    snippets: isWritten ? written.map(({ place, text }) => ({ place, text })) : [],
    why: refusal ?? (stack === null ? plainText(looksLike) : null),
  };
}

/** How servers have to be configured, for programs. */
export function policyJson(configurations: readonly ApiConfiguration[]): RedactedText {
  const data = {
    format: POLICY_FORMAT,
    version: POLICY_VERSION,
    configurations: configurations.map(configurationJson),
  };
  const exchanges = configurations.map(({ exchange }) => exchange);
  return ours`${redactedJson(data, redactionOf(exchanges), (text) => text)}\n`;
}
