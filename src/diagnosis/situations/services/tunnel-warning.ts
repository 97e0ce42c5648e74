import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { hasMark } from '../platforms/platform-mark';
import { TUNNELS } from '../platforms/tunnels';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where a tunnel returned its warning page for visitors in place of the application's response. The page's. */
export const tunnelWarning: SituationDefinition<'tunnel-warning'> = {
  code: 'tunnel-warning',
  covers: [
    'gateway-responded',
    'error-without-headers',
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
  ],
  find: (facts) => {
    const { response, stage, hopData } = facts;
    if (response === null || stage === 'preflight' || !isFirst(facts, 'allow-origin-missing')) return null;
    const tunnel = TUNNELS.find(({ mark }) => hasMark(facts, mark));
    if (tunnel === undefined) return null;
    const { name, mark, skippedBy } = tunnel;
    const header = mark.header?.name ?? 'Content-Type';
    const skips = skippedBy.split(':')[0] ?? skippedBy;
    const found = {
      owner: 'frontend',
      evidence: [...linesOf(facts, false, 'Access-Control-Allow-Origin'), ...linesIfPresent(facts, header)],
      witnesses: [],
      reach: prose`The tunnel responded; the application did not process the ${code(hopData.method)}`,
      todo: prose`Send the header ${code(skippedBy)} with the request, and allow ${code(skips)} in the application's ${code('Access-Control-Allow-Headers')}. Or use a tunnel without a warning page. The application's CORS configuration is not the problem here.`,
    } as const;
    return tunnel.isCertain
      ? {
          ...found,
          knownBy: 'derived',
          happened: prose`The tunnel ${name} returned its own warning page for visitors (${code(header)} shows it). The application never received the ${code(hopData.method)}.`,
        }
      : {
          ...found,
          knownBy: 'assumed',
          reach: prose`Whether the application processed the ${code(hopData.method)} is not known`,
          happened: prose`The tunnel ${name} likely returned its own warning page for visitors, because the response is an HTML page without CORS headers.`,
          confirm: prose`Open the URL in a private window. The tunnel shows the warning there.`,
        };
  },
};
