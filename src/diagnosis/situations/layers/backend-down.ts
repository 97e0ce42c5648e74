import { code, prose } from '../../words/prose';
import type { Owner } from '../../words/owner';
import type { Prose } from '../../words/prose';
import type { Response } from '../../../exchange/exchange';
import { layerOnTheWay, proxyNamed, responderOf, type Responder } from '../../responder/responder';
import { hiddenBecause } from '../parts/hidden-because';
import { linesIfPresent, linesOf } from '../parts/lines';
import { responseWay } from '../parts/response-way';
import { succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, sameApi } from '../situation-facts';

/** Statuses of a layer that has no good response to give; 520 to 527 are Cloudflare's. */
const NO_RESPONSE = /^(?:50[234]|52[0-7])$/;
const OF_CLOUDFLARE = /^52[0-7]$/;

type Teller = { readonly owner: Owner; readonly tells: Prose; readonly header: string | null };

/** Who says that there is no good response, as far as the response tells, and that as sentences. */
function tellerOf(response: Response, responder: Exclude<Responder, { kind: 'application' }>): Teller {
  const { status, headers } = response;
  const cloudflare = OF_CLOUDFLARE.test(String(status)) ? layerOnTheWay(headers) : null;
  const own =
    responder.kind === 'layer' ? responder.layer : cloudflare?.name === 'Cloudflare' ? cloudflare : null;
  if (own !== null)
    return {
      owner: 'infrastructure',
      header: own.header,
      tells: prose`${own.name} returned the ${status} itself (${code(own.header)}). It likely got no valid response from the application behind it.`,
    };
  const named = responder.layer ?? proxyNamed(headers);
  const header = named?.header ?? null;
  const way =
    responder.layer === null && named !== null
      ? prose` The response names ${named.name} (${code(named.header)}).`
      : responseWay(response);
  // Applications send this one too, such as while they start: by its definition it says nothing of a layer.
  if (status === 503)
    return {
      owner: 'backend',
      header,
      tells: prose`The server cannot handle the request at the moment (status 503). Whether the application or a proxy in front of it responded is not known.${responder.layer === null ? way : []}`,
    };
  return {
    owner: 'infrastructure',
    header,
    tells: prose`The ${status} likely comes from a proxy or gateway that got no valid response from the application behind it.${way}`,
  };
}

/**
 * Applies where the response says that nobody behind it can handle the request: likely a proxy's, of an application that
 * gives no response. Owner: who runs the application; the backend where no layer shows.
 */
export const backendDown: SituationDefinition<'backend-down'> = {
  code: 'backend-down',
  covers: ['gateway-responded', 'preflight-at-gateway', 'error-without-headers', 'never-configured'],
  find: (facts) => {
    const { response, hopData, stage } = facts;
    if (!isRefused(facts) || response === null || !NO_RESPONSE.test(String(response.status))) return null;
    const responder = responderOf(response);
    // Behind the layers that passed the response on may stand others, which left no mark.
    if (responder.kind === 'application') return null;
    const { owner, tells, header } = tellerOf(response, responder);
    const before = sameApi(facts).find((other) => succeeded(other) && other.time < facts.hopData.time);
    const restore = prose`Restore the application first. The block disappears with the error.`;
    return {
      owner,
      knownBy: 'assumed',
      reach: prose`Whether the application processed the ${code(hopData.method)} is not known`,
      evidence: [...linesOf(facts, true), ...(header === null ? [] : linesIfPresent(facts, header))],
      witnesses: before === undefined ? [] : [witnessOf(before, null)],
      happened: prose`${tells} ${hiddenBecause(facts)}`,
      confirm: prose`The log of the application shows whether the application received the request and sent the ${response.status} itself. If not, the log of the proxy shows why.`,
      todo:
        stage === 'preflight'
          ? restore
          : prose`${restore} Then send ${code('Access-Control-Allow-Origin')} with error responses too, in the application and in the proxy's own error pages, so that scripts can read such errors.`,
    };
  },
};
