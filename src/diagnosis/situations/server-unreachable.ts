import type { CauseCode } from '../cause-code';
import { duration } from '../duration';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { isLoopbackHost } from '../host-address-space';
import { hostOf } from './parts/hosts';
import { witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { sameApi } from './situation-scene';

const TODO: Readonly<Partial<Record<CauseCode, (isLocal: boolean) => Prose>>> = {
  'network-dns': () => prose`Check the spelling of the host, and the network or VPN that knows it.`,
  'network-refused': (isLocal) =>
    isLocal
      ? prose`Start the server on this machine, on that port; if it runs, see which address it listens on, as ${code('localhost')} may mean ${code('127.0.0.1')} or ${code('[::1]')}.`
      : prose`Check that the server runs and that the port is right.`,
  'network-tls': (isLocal) =>
    isLocal
      ? prose`The certificate of a server on this machine is most likely its own: open the URL in a tab once and accept it, or have it signed by an authority that this browser trusts.`
      : prose`Open the URL in a tab to read what is wrong with the certificate.`,
  'network-timeout': () =>
    prose`See whether the server is overloaded, or a firewall drops what is sent to it.`,
  'network-reset': () => prose`Look into the server's log: it took the connection and dropped it.`,
};

/** Applies where no answer came because of the network or TLS. Whoever runs the server; on this machine its user. */
export const serverUnreachable: SituationDefinition = {
  code: 'server-unreachable',
  covers: [],
  find: (scene) => {
    const { cause, url, hopData } = scene;
    const advice = cause === null ? undefined : TODO[cause.code];
    if (cause === null || advice === undefined) return null;
    const host = hostOf(url);
    const isLocal = isLoopbackHost(host);
    const before = sameApi(scene).find(({ answer, time }) => answer !== null && time < hopData.time);
    const found = {
      owner: isLocal ? 'user' : 'infrastructure',
      evidence: cause.evidence,
      todo: advice(isLocal),
    } as const;
    if (before === undefined)
      return {
        ...found,
        knownBy: 'derived',
        witnesses: [],
        happened: prose`No answer came from ${code(host)} at all. Firefox's Console calls that CORS too, as it does whatever breaks off a request with CORS.`,
      };
    return {
      ...found,
      knownBy: 'derived',
      witnesses: [witnessOf(before, null)],
      happened: prose`${code(host)} answered ${duration((hopData.time - before.time) / 1000)} before and gave no answer this time: no CORS header is at fault.`,
    };
  },
};
