import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { listElements } from '../../../fetch-standard/list-elements';
import { MCP_REVISIONS, type McpRevision } from '../platforms/mcp-revisions';
import type { SituationFacts } from '../situation-facts';

/** Headers that only clients of the Model Context Protocol send. */
const OF_MCP = /^mcp-(?:session-id|protocol-version|method|name|param-.+)$/;

/** The names of the protocol's headers that a request has or that its preflight names, in lower case. */
export function mcpHeaderNames({
  hopData: { requestHeaders, preflight },
}: SituationFacts): readonly string[] {
  const requested = listElements(preflight?.requestHeaders ?? [], 'access-control-request-headers');
  const sent = (requestHeaders ?? []).map(({ name }) => name);
  return [...new Set([...requested, ...sent].map(asciiLowercase))].filter((name) => OF_MCP.test(name));
}

/**
 * The revisions that a request of the protocol may speak: the one that it names, else those that have its headers. None
 * where no revision has them all.
 */
export function mcpRevisions(facts: SituationFacts): readonly McpRevision[] {
  const named = getHeader(facts.hopData.requestHeaders ?? [], 'mcp-protocol-version');
  const one = MCP_REVISIONS.find(({ revision }) => revision === named);
  if (one !== undefined) return [one];
  const names = mcpHeaderNames(facts).filter((name) => !name.startsWith('mcp-param-'));
  return MCP_REVISIONS.filter(({ requestHeaders }) => {
    const known = requestHeaders.map(asciiLowercase);
    return names.every((name) => known.includes(name));
  });
}
