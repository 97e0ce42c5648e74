import { code, prose } from '../../words/prose';
import { corsElsewhere } from '../parts/cors-witness';
import { linesIfPresent, linesOf } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, responseHeader } from '../situation-facts';

/**
 * Applies where a preflight got the list of methods that servers and frameworks return for `OPTIONS` by default, and no CORS
 * header: what handles CORS did not get the request, or is not there. The backend's.
 */
export const defaultOptions: SituationDefinition<'default-options'> = {
  code: 'default-options',
  covers: ['never-configured', 'another-responder', 'headers-on-other-routes'],
  find: (facts) => {
    const { response, stage, method } = facts;
    if (stage !== 'preflight' || response === null || response.status >= 300) return null;
    if (!isFirst(facts, 'allow-origin-missing')) return null;
    if (response.headers.some(({ name }) => /^access-control-/i.test(name))) return null;
    if (responseHeader(facts, 'Allow') === null) return null;
    // IIS alone still sends the header that HTTP/1.1 dropped.
    const isIis =
      /^Microsoft-IIS\b/i.test(responseHeader(facts, 'Server') ?? '') &&
      responseHeader(facts, 'Public') !== null;
    const other = corsElsewhere(facts);
    const found = {
      owner: 'backend',
      evidence: [
        ...linesOf(facts, false, 'Access-Control-Allow-Origin'),
        ...linesIfPresent(facts, 'Allow', ...(isIis ? ['Server', 'Public'] : [])),
      ],
      witnesses: other === undefined ? [] : [witnessOf(other, 'Access-Control-Allow-Origin')],
      reach: prose`The server did not process the ${code(method)}`,
    } as const;
    if (isIis)
      return {
        ...found,
        knownBy: 'derived',
        happened: prose`IIS responded to the preflight itself (${code('Public')} shows it). Its handler for ${code('OPTIONS')} does not support CORS, and the application never received the preflight.`,
        todo: prose`Remove the handler in ${code('web.config')}, with ${code('<remove name="OPTIONSVerbHandler" />')} in ${code('<handlers>')}, so that the application receives ${code('OPTIONS')}. Or install the CORS module of IIS and let it handle CORS.`,
      };
    const has = other === undefined ? [] : prose` Other responses of this server have CORS headers.`;
    return {
      ...found,
      knownBy: 'assumed',
      happened: prose`A default handler for ${code('OPTIONS')} likely responded to the preflight, because the response lists the methods of this URL (${code('Allow')}) and has no CORS header.${has}`,
      confirm: prose`Send an ${code('OPTIONS')} with curl and without ${code('Origin')}. If the response is the same, nothing in it depends on CORS.`,
      todo: prose`Let the CORS middleware of the server handle ${code('OPTIONS')} before the router or the framework responds by default. If there is no such middleware yet, enable CORS. If the API is not yours, call it through your own backend instead.`,
    };
  },
};
