import { PLATFORM_HOSTS } from '../../responder/platform-hosts';
import type { PlatformMark } from './platform-mark';

/** A tunnel that shows people a warning page in place of the application's response. */
export type Tunnel = {
  readonly name: string;
  readonly mark: PlatformMark;
  /** Whether only the tunnel's own page has the mark. */
  readonly isCertain: boolean;
  /** The request header that skips the page. */
  readonly skippedBy: string;
  readonly source: string;
};

/** Warning pages of tunnels, by what shows them. (Microsoft's dev tunnels show theirs to no request that does not accept HTML.) */
export const TUNNELS: readonly Tunnel[] = [
  {
    name: 'ngrok',
    mark: { header: { name: 'ngrok-error-code', value: /^ERR_NGROK_6024$/ } },
    isCertain: true,
    skippedBy: 'ngrok-skip-browser-warning: 1',
    source: 'https://ngrok.com/docs/errors/err_ngrok_6024/',
  },
  {
    name: 'localtunnel',
    mark: { host: PLATFORM_HOSTS.localtunnel.host, header: { name: 'content-type', value: /^text\/html/i } },
    isCertain: false,
    skippedBy: 'bypass-tunnel-reminder: 1',
    source: 'https://github.com/localtunnel/localtunnel/issues/598',
  },
];
