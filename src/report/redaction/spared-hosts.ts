import type { Exchange } from '../../exchange/exchange';
import { hostsOf } from './recorded-texts';
import { redactUrls } from './redact-urls';

/** Hosts that read like a secret, such as `sk-proj-dashboard.vercel.app`, kept out of the sight of a redaction. */
export type SparedHosts = {
  /** What `redact` makes of a text, the hosts in it left as they are. */
  readonly around: (text: string, redact: (text: string) => string) => string;
};

/** Stand for a host while the rest is redacted: private-use characters, which no URL or header holds unescaped. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** The hosts of recorded exchanges: which host requested which is what a report is about, whatever their names look like. */
export function sparedHosts(exchanges: readonly Exchange[]): SparedHosts {
  const hosts = [...new Set(exchanges.flatMap(hostsOf))].filter(
    (host) => redactUrls(host) !== host || redactUrls(`https://${host}`) !== `https://${host}`,
  );
  if (hosts.length === 0) return { around: (text, redact) => redact(text) };
  // The longest first: one may be the end of another.
  hosts.sort((a, b) => b.length - a.length);
  return {
    around: (text, redact) => {
      const masked = hosts.reduce(
        (masked, host, index) => masked.replaceAll(host, `${OPEN}${String(index)}${CLOSE}`),
        text,
      );
      return redact(masked).replace(
        /\ue000(\d+)\ue001/g,
        (mask, index: string) => hosts[Number(index)] ?? mask,
      );
    },
  };
}
