import { code, prose } from '../words/prose';
import type { ResponseChange } from './found-finding';
import type { FindingDefinition, FindingFacts } from './finding-definition';
import { changesOf, headerChange, varyChange } from './parts/response-change';
import { tupleOrigin } from './parts/cors-responses';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, whole } from './parts/finding-evidence';

/** The safe value in place of `null`: the request's origin, or everybody where it is opaque and sends no credentials. */
function safeChanges(response: CorsResponse, { diagnosis }: FindingFacts): readonly ResponseChange[] {
  if (tupleOrigin(response.requestOrigin) !== null)
    return changesOf(response, [
      ...headerChange(response, 'Access-Control-Allow-Origin', response.requestOrigin),
      ...varyChange(response),
    ]);
  if (diagnosis.credentials.mode !== 'not-include') return [];
  return changesOf(response, [
    ...headerChange(response, 'Access-Control-Allow-Origin', '*'),
    ...headerChange(response, 'Access-Control-Allow-Credentials', null),
  ]);
}

/** The origin `null` is nobody's: every sandboxed frame has it. */
export const nullOriginAllowed: FindingDefinition<'null-origin-allowed'> = {
  code: 'null-origin-allowed',
  find: (facts) => {
    const open = facts.responses.filter(({ allowOrigin }) => allowOrigin === 'null');
    if (open.length === 0) return null;
    const isCredentialed = open.some(({ allowsCredentials }) => allowsCredentials);
    return {
      severity: isCredentialed ? 'high' : 'hint',
      title: isCredentialed
        ? prose`The origin ${code('null')} is allowed, with credentials`
        : prose`The origin ${code('null')} is allowed`,
      risk: isCredentialed
        ? prose`Any site can send requests with the origin ${code('null')} from a sandboxed frame. Any page that a signed-in user opens can therefore read this response as that user.`
        : prose`Any site can send requests with the origin ${code('null')} from a sandboxed frame, so this allows every site, just as ${code('*')} does.`,
      evidence: open.flatMap((response) =>
        evidenceOf(response, [
          whole('Access-Control-Allow-Origin'),
          (isCredentialed ? whole : context)('Access-Control-Allow-Credentials'),
        ]),
      ),
      witnesses: [],
      remedy: {
        text: prose`Remove ${code('null')} from the list. Serve pages without an origin of their own (sandboxed frames, ${code('file:')}) from a real origin. For public data, send ${code('*')} and do not allow credentials.`,
        changes: open.flatMap((response) => safeChanges(response, facts)),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
