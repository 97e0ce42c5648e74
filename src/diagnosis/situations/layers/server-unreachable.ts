import type { CauseCode } from '../../words/cause-code';
import { duration } from '../../words/duration';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import type { Owner } from '../../words/owner';
import { isLoopbackHost } from '../../reading/url/host-address-space';
import { hostOf } from '../parts/hosts';
import { witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { sameApi } from '../situation-facts';

type Advice = { readonly todo: Prose; readonly owner: Owner };

/** Names of failures that say that nobody trusted signed the certificate, as with one that a developer made. */
const UNTRUSTED =
  /ERR_CERT_AUTHORITY_INVALID|UNKNOWN_ISSUER|UNTRUSTED_ISSUER|SELF_SIGNED|INADEQUATE_KEY|SEC_ERROR_UNKNOWN|MOZILLA_PKIX_ERROR_SELF/i;

/** Names of failures of TLS itself, with which no certificate has to do. */
const OF_PROTOCOL = /^(?:net::ERR_SSL_(?!SERVER_CERT|CLIENT_AUTH)|SSL_ERROR_(?!BAD_CERT))/;

/** Firefox says in a sentence in its user's language what failed, not by name. */
const isNamed = (error: string): boolean => /^(?:net::)?[A-Z_]+$/.test(error);

function forTls(isLocal: boolean, error: string, origin: string): Advice {
  const owner = isLocal ? 'backend' : 'infrastructure';
  if (!isNamed(error))
    return {
      owner,
      todo: prose`Open ${code(origin)} in a tab. If Firefox warns about the certificate there, fix it, or accept it for a server of your own. If it says that the secure connection failed, check that the server speaks TLS on this port, or use ${code('http:')}.`,
    };
  if (OF_PROTOCOL.test(error))
    return {
      owner,
      todo: prose`Check that the server speaks TLS on this port, in a version that this browser accepts. If it speaks plain HTTP there, use ${code(origin.replace(/^(http|ws)s:/, '$1:'))}.`,
    };
  if (isLocal)
    return {
      owner: 'user',
      todo: prose`The certificate of a server on this machine is likely self-signed. Open ${code(origin)} in a tab and accept it, or have it signed by an authority that this browser trusts (for example with ${code('mkcert')}).`,
    };
  if (UNTRUSTED.test(error))
    return {
      owner,
      todo: prose`This browser does not trust the certificate of ${code(origin)}. Install one from an authority that it trusts. Until then, open ${code(origin)} in a tab and accept the certificate there. An exception for the page's own address does not cover the API.`,
    };
  return {
    owner,
    todo: prose`Fix the certificate of ${code(origin)}. Open that URL in a tab to read what is wrong with it.`,
  };
}

/** A name without a dot is no public one: of a machine in the network, or of a container among containers. */
const ofContainer = (host: string): Prose =>
  /^[a-z0-9_-]+$/i.test(host)
    ? prose` If ${code(host)} is the name of a container or of a service in a cluster, only the others there can resolve it. Use an address that this browser can reach, such as ${code('localhost')} with the published port.`
    : [];

function adviceFor(cause: CauseCode, isLocal: boolean, error: string, origin: string): Advice | null {
  const infrastructure = (todo: Prose): Advice => ({ owner: 'infrastructure', todo });
  switch (cause) {
    case 'network-dns':
      return infrastructure(
        prose`Check the spelling of the host, and the network or VPN that can resolve it.${ofContainer(hostOf(origin))}`,
      );
    case 'network-refused':
      return isLocal
        ? {
            owner: 'backend',
            todo: prose`Start the server on this machine, on that port. If it is running, check the address that it listens on: ${code('localhost')} may mean ${code('127.0.0.1')} or ${code('[::1]')}.`,
          }
        : infrastructure(prose`Check that the server is running and that the port is correct.`);
    case 'network-tls':
      return forTls(isLocal, error, origin);
    case 'network-timeout':
      return infrastructure(
        prose`Check whether the server is overloaded, and whether a firewall drops the packets.`,
      );
    case 'network-reset':
      return infrastructure(
        prose`Look at the server's log, because the server accepted the connection and then dropped it.`,
      );
    default:
      return null;
  }
}

/** Applies where no response came because of the network or TLS. Owner: who runs the server; on this machine its developer. */
export const serverUnreachable: SituationDefinition<'server-unreachable'> = {
  code: 'server-unreachable',
  covers: [],
  find: (facts) => {
    const { cause, url, hopData, exchange } = facts;
    // A connection that broke after the headers came: the server did respond.
    if (cause === null || hopData.response !== null) return null;
    const host = hostOf(url);
    const error = 'error' in cause.failure ? cause.failure.error : '';
    const origin = /^[a-z]+:\/\/[^/?#]+/i.exec(url)?.[0] ?? host;
    const advice = adviceFor(cause.code, isLoopbackHost(host), error, origin);
    if (advice === null) return null;
    const before = sameApi(facts).find(({ response, time }) => response !== null && time < hopData.time);
    const found = { ...advice, knownBy: 'derived', evidence: cause.evidence } as const;
    const isAfterPreflight = (hopData.preflight?.response ?? null) !== null;
    const inFirefox =
      exchange.browser === 'firefox'
        ? prose` The Console reports this as a CORS error too, as it does for every CORS request that fails.`
        : [];
    if (isAfterPreflight)
      return {
        ...found,
        witnesses: [],
        happened: prose`${code(host)} responded to the preflight but not to the ${code(hopData.method)}, so CORS headers are not the problem.${inFirefox}`,
      };
    if (before === undefined)
      return {
        ...found,
        witnesses: [],
        happened:
          cause.code === 'network-tls'
            ? prose`The browser made no secure connection to ${code(host)}, so it sent no request there. CORS headers are not the problem.${inFirefox}`
            : prose`${code(host)} did not respond at all, so CORS headers are not the problem.${inFirefox}`,
      };
    return {
      ...found,
      witnesses: [witnessOf(before, null)],
      happened: prose`${code(host)} responded ${duration((hopData.time - before.time) / 1000)} earlier but not this time, so CORS headers are not the problem.${inFirefox}`,
    };
  },
};
