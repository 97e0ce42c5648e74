import type { Circumstances, NetworkFailure } from '../../diagnosis';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { addressSpace } from './address-space';

/** How Chrome ends a request where the operating system keeps the browser itself off the local network. */
export const SYSTEM_DENIES = 'net::ERR_LOCAL_NETWORK_PERMISSION_MISSING';

/** How Firefox ends a request that the user, or a policy, does not allow. */
const OF_FIREFOX = 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED';

/** How Firefox calls its two permissions. */
const NAMES_IN_FIREFOX = { loopback: 'Device apps and services', local: 'Local network devices' } as const;

/**
 * What gives the permission for the local network, and who can give it. Chrome 145 split one permission into two.
 *
 * @see https://wicg.github.io/local-network-access/#permissions-policy
 * @see https://github.com/mozilla/policy-templates/issues/1259
 * @see https://github.com/mozilla/policy-templates/releases/tag/v7.11
 */
export function permissionRemedy(
  { error, embedder }: Pick<NetworkFailure, 'error' | 'embedder'>,
  at: Pick<Circumstances, 'url'>,
): Prose {
  if (error === SYSTEM_DENIES)
    return prose`Allow the browser to use the local network in the privacy settings of the operating system.`;
  if (error === OF_FIREFOX)
    return prose`Allow "${NAMES_IN_FIREFOX[addressSpace(at)]}" for this site in the permissions of the page, beside its address. On a managed device an administrator can decide it by policy (${code('LocalNetworkAccess')}, since Firefox 151). No header of the server can replace that.`;
  if (embedder === undefined)
    return prose`Allow the local network for this site in the browser's site settings. On a managed device an administrator can decide it by policy (${code('LocalNetworkAccessAllowedForUrls')} in Chrome). No header of the server can replace that.`;
  const allow = code(`allow="${addressSpace(at)}-network"`);
  return prose`A frame of another origin has the permission only if the page around it, ${code(embedder)}, delegates it. Add ${allow} to the ${code('<iframe>')} element (${code('allow="local-network-access"')} before Chrome 145). If it is there already, allow the local network for that site in the browser's site settings.`;
}
