import { permissionRemedy, SYSTEM_DENIES } from '../../causes/parts/local-network-permission';
import type { Cause, NetworkFailure } from '../../diagnosis';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import type { SituationDefinition, FoundSituation } from '../situation-definition';
import { isFirst } from '../situation-facts';
import type { SituationFacts } from '../situation-facts';

type Found = Pick<FoundSituation, 'owner' | 'happened' | 'todo'> & { readonly confirm: Prose };

const NO_LONGER = prose` ${code('Access-Control-Allow-Private-Network')} does not help, because this permission replaced it.`;

function insecure({ exchange, url }: SituationFacts): Found {
  const page = exchange.pageOrigin === null ? [] : prose` ${code(exchange.pageOrigin)}`;
  return {
    owner: 'frontend',
    happened: prose`The page${page} is not secure and requested ${code(hostOf(url))} in the local network. The browser lets only secure pages do that.`,
    todo: prose`Serve the page over ${code('https')}. Only then can it get permission for the local network.${NO_LONGER}`,
    confirm: prose`Check whether every page around the frame is served over ${code('https')}.`,
  };
}

function denied({ exchange, url }: SituationFacts, { failure, owner }: Cause): Found {
  const network: Pick<NetworkFailure, 'error' | 'embedder' | 'policyLines'> =
    failure.code === 'local-network-denied' ? failure : { error: '' };
  const todo = prose`${permissionRemedy(network, { url })}${NO_LONGER}`;
  const target = code(hostOf(url));
  const confirm = prose`Look at the local network permission in the browser's site settings for the page.`;
  if (isPolicySeen(network.policyLines)) {
    const happened = prose`The page requested ${target} in the local network, but the ${code('Permissions-Policy')} header of its own response forbids that. The browser then does not prompt the user.`;
    return { owner, happened, todo, confirm };
  }
  if (network.error === SYSTEM_DENIES) {
    const happened = prose`The page requested ${target} in the local network, and the operating system does not let the browser reach it.`;
    return { owner, happened, todo, confirm };
  }
  if (network.embedder !== undefined) {
    const frame = prose`A frame${exchange.pageOrigin === null ? [] : prose` of ${code(exchange.pageOrigin)}`}`;
    return {
      owner,
      happened: prose`${frame} requested ${target} in the local network. For a frame of another origin, Chrome prompts the user only if the page around it delegates the permission.`,
      todo,
      confirm: prose`Look at the ${code('allow')} attribute of the ${code('<iframe>')} in ${code(network.embedder)}.`,
    };
  }
  const page =
    exchange.pageOrigin === null ? prose`A public site` : prose`The site ${code(exchange.pageOrigin)}`;
  return {
    owner,
    happened: prose`${page} requested ${target} in the local network. The browser requires the user's permission for that.`,
    todo,
    confirm,
  };
}

/** Applies where a check of the local network stopped the request. */
export const localNetwork: SituationDefinition<'local-network'> = {
  code: 'local-network',
  covers: ['server-unreachable'],
  find: (facts) => {
    const isInsecure = isFirst(facts, 'local-network-insecure-context');
    const { cause } = facts;
    if (cause === null || (!isInsecure && !isFirst(facts, 'local-network-denied'))) return null;
    const { confirm, ...found } = isInsecure ? insecure(facts) : denied(facts, cause);
    const shown = { ...found, evidence: cause.evidence, witnesses: [] };
    return cause.knownBy === 'assumed'
      ? { ...shown, knownBy: 'assumed', confirm }
      : { ...shown, knownBy: 'derived' };
  },
};
