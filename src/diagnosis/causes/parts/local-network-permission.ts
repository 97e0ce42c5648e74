import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Circumstances, NetworkFailure } from '../../diagnosis';
import { hostAddressSpace } from '../../reading/url/host-address-space';
import { isPolicySeen } from '../../reading/policies/page-policy';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { addressSpace } from './address-space';

/** How Chrome ends a request where the operating system keeps the browser itself off the local network. */
export const SYSTEM_DENIES = 'net::ERR_LOCAL_NETWORK_PERMISSION_MISSING';

/** How Firefox ends a request that the user, or a policy, does not allow. */
const OF_FIREFOX = 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED';

/** How Firefox calls its two permissions. */
const NAMES_IN_FIREFOX = { loopback: 'Device apps and services', local: 'Local network devices' } as const;

/** How Chrome calls its two permissions in the site settings, and its policies for them. */
const NAMES_IN_CHROME = {
  loopback: { permission: 'Apps on device', policy: 'LoopbackNetworkAllowedForUrls' },
  local: { permission: 'Local network', policy: 'LocalNetworkAllowedForUrls' },
} as const;

/** That the owner of the server is the wrong one to turn to. */
export const NO_SERVER_HEADER = prose`No server header can replace this permission.`;

type Names = { readonly permission: Prose; readonly policy: Prose };

function namesInChrome({ url }: Pick<Circumstances, 'url'>): Names {
  const space = hostAddressSpace(parseUrl(url)?.hostname ?? '');
  const { loopback, local } = NAMES_IN_CHROME;
  if (space === null)
    return {
      permission: prose`"${local.permission}" or "${loopback.permission}", whichever is blocked,`,
      policy: prose`${code(local.policy)} or ${code(loopback.policy)}`,
    };
  const { permission, policy } = NAMES_IN_CHROME[space];
  return { permission: prose`"${permission}"`, policy: prose`${code(policy)}` };
}

/** What a person allows in Chrome, and an administrator in their place. */
function allowInChrome(at: Pick<Circumstances, 'url'>): Prose {
  const { permission, policy } = namesInChrome(at);
  return prose`Allow ${permission} for this site in Chrome's site settings ("Local network access" before Chrome 145). On a managed device, an administrator can set it by policy (${policy} since Chrome 146, ${code('LocalNetworkAccessAllowedForUrls')} before).`;
}

/**
 * What gives the permission for the local network, and who can give it. Chrome 145 split one permission into two.
 *
 * @see https://wicg.github.io/local-network-access/#permissions-policy
 * @see https://chromeenterprise.google/policies/loopback-network-allowed-for-urls/
 * @see https://chromeenterprise.google/policies/local-network-access-permissions-policy-default-enabled/
 * @see https://github.com/mozilla/policy-templates/issues/1259
 * @see https://github.com/mozilla/policy-templates/releases/tag/v7.11
 */
export function permissionRemedy(
  { error, embedder, policyLines }: Pick<NetworkFailure, 'error' | 'embedder' | 'policyLines'>,
  at: Pick<Circumstances, 'url'>,
): Prose {
  const feature = `${addressSpace(at)}-network`;
  if (isPolicySeen(policyLines))
    return prose`Set ${code(`${feature}=(self)`)} in that header of the page, or leave the directive out. Then the browser prompts the user.`;
  if (error === SYSTEM_DENIES)
    return prose`Allow the browser to use the local network in the privacy settings of the operating system.`;
  if (error === OF_FIREFOX)
    return prose`Allow "${NAMES_IN_FIREFOX[addressSpace(at)]}" for this site in the permissions of the page, next to its address. On a managed device, an administrator can set it by policy (${code('LocalNetworkAccess')}, since Firefox 151). ${NO_SERVER_HEADER}`;
  if (embedder === undefined) return prose`${allowInChrome(at)} ${NO_SERVER_HEADER}`;
  const allow = code(`allow="${feature}"`);
  return prose`A frame of another origin has the permission only if the page around it, ${code(embedder)}, delegates it. Add ${allow} to the ${code('<iframe>')} element (${code('allow="local-network-access"')} before Chrome 145). If it is there already, allow ${namesInChrome(at).permission} for that site in Chrome's site settings.`;
}
