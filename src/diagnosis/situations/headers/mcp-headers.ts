import { listElements } from '../../../fetch-standard/list-elements';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { codeList } from '../../words/code-list';
import { code, prose } from '../../words/prose';
import { headerListLines, linesIfPresent } from '../parts/lines';
import { mcpHeaderNames, mcpRevisions } from '../parts/mcp-request';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** The names of both lists, each once, whatever its case. */
function united(...lists: readonly (readonly string[])[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const name of lists.flat())
    if (!byName.has(asciiLowercase(name))) byName.set(asciiLowercase(name), name);
  return [...byName.values()];
}

/**
 * Applies where the preflight of a request of the Model Context Protocol is refused for a header or a method: the whole
 * set of its revision is to be allowed, since the next request of the session has others. The backend's.
 */
export const mcpHeaders: SituationDefinition<'mcp-headers'> = {
  code: 'mcp-headers',
  covers: ['header-list-short', 'method-list-short'],
  find: (facts) => {
    const { diagnosis, hop, hopData, method } = facts;
    if (!isFirst(facts, 'header-not-allowed', 'method-not-allowed')) return null;
    const revisions = mcpRevisions(facts);
    const [first] = revisions;
    if (mcpHeaderNames(facts).length === 0 || first === undefined) return null;
    const refused = diagnosis.causes.flatMap(({ failure, hop: at }) =>
      failure.code === 'header-not-allowed' && at === hop ? [failure.name] : [],
    );
    const requested = listElements(hopData.preflight?.requestHeaders ?? [], 'access-control-request-headers');
    const headers = united(
      ['Content-Type', 'Authorization'],
      ...revisions.map(({ requestHeaders }) => requestHeaders),
      requested,
    );
    const methods = united(...revisions.map((one) => one.methods));
    const exposed = united(...revisions.map((one) => one.exposed));
    const missing = refused.length === 0 ? prose`the method ${code(method)}` : codeList(refused);
    const isOne = revisions.length === 1;
    const named = prose`${isOne ? 'Revision' : 'Revisions'} ${codeList(revisions.map(({ revision }) => revision))}`;
    const tools = revisions.some(({ hasToolHeaders }) => hasToolHeaders)
      ? prose` Add each ${code('Mcp-Param-…')} header that its tools define.`
      : [];
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: [...headerListLines(facts), ...linesIfPresent(facts, 'Access-Control-Allow-Methods')],
      witnesses: [],
      happened: prose`This is a request of the Model Context Protocol, and the preflight response does not allow ${missing}. ${named} of the protocol ${isOne ? 'has' : 'have'} more headers and methods than this one request shows.`,
      todo: prose`Allow all of them at once: ${code(`Access-Control-Allow-Headers: ${headers.join(', ')}`)} and ${code(`Access-Control-Allow-Methods: ${methods.join(', ')}`)}. Expose the headers that the client must read: ${code(`Access-Control-Expose-Headers: ${exposed.join(', ')}`)}.${tools}`,
    };
  },
};
