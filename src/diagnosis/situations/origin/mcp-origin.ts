import { code, prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import { preflightPassed } from '../parts/cors-witness';
import { linesOf } from '../parts/lines';
import { mcpHeaderNames } from '../parts/mcp-request';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst } from '../situation-facts';

/**
 * Applies where a request of the Model Context Protocol is refused with 403 and no CORS header: the protocol has servers
 * refuse origins so that they do not know. The backend's.
 *
 * @see https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning
 */
export const mcpOrigin: SituationDefinition<'mcp-origin'> = {
  code: 'mcp-origin',
  covers: [
    'options-behind-authentication',
    'error-without-headers',
    'never-configured',
    'headers-on-other-routes',
  ],
  find: (facts) => {
    const { response, origin } = facts;
    if (response?.status !== 403 || origin === null || origin === 'null') return null;
    if (!isFirst(facts, 'allow-origin-missing') || mcpHeaderNames(facts).length === 0) return null;
    // Something there knows the origin.
    if (preflightPassed(facts)) return null;
    // A scope that is missing is told by a challenge.
    if (responseHeader(facts, 'WWW-Authenticate') !== null || responderOf(response).kind === 'layer')
      return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      reach: prose`The origin check likely refused the request before any handler ran`,
      evidence: linesOf(facts, true),
      witnesses: [],
      happened: prose`This is a request of the Model Context Protocol, whose servers must respond with 403 to origins that they do not know. This server likely does not know ${code(origin)}.`,
      confirm: prose`Send the request with curl, once with ${code(`Origin: ${origin}`)} and once without. If only the first gets a 403, the origin check refused it.`,
      todo: prose`Add ${code(origin)} to the origins that the server's own check accepts (${code('allowedOrigins')} in the TypeScript SDK, ${code('allowed_origins')} of ${code('TransportSecuritySettings')} in the Python SDK). Add it to the origins of its CORS middleware too.`,
    };
  },
};
