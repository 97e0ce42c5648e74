import type { LaunchOptions } from '../browser-session';

type Preference = string | number | boolean;

/** Everything by which Firefox would speak to its maker, or greet a new user. */
const QUIET: Readonly<Record<string, Preference>> = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.enabled': false,
};

/**
 * The proxy script lets requests to this machine and to names that exist nowhere (RFC 2606, 6761) go their
 * direct way, so that the latter fail in name resolution; everything else goes to a proxy that is not there.
 */
function isolation({ hosts = [], hostPorts = {} }: LaunchOptions): Readonly<Record<string, Preference>> {
  const script = `function FindProxyForURL(url, host) {
    const port = ${JSON.stringify(hostPorts)}[host];
    if (port !== undefined) return 'PROXY 127.0.0.1:' + port;
    return ${JSON.stringify(hosts)}.indexOf(host) >= 0
      || /^(127[.]|\\[?::1|localhost$)|[.](localhost|test|invalid|example)$/.test(host) ? 'DIRECT' : 'PROXY 127.0.0.1:9';
  }`;
  return {
    'network.dns.localDomains': hosts.join(','),
    'network.trr.mode': 5,
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
    // Some of the browser's own services would go around a proxy that does not respond.
    'network.proxy.allow_bypass': false,
    'network.proxy.failover_direct': false,
  };
}

/**
 * All preferences of the profile, as the text of its `user.js`.
 *
 * @param downloads absolute path of the directory that files are saved in
 */
export function firefoxPreferences(options: LaunchOptions, windowHeight: number, downloads: string): string {
  const preferences: Record<string, Preference> = {
    ...QUIET,
    ...isolation(options),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'marionette.port': 0,
    'remote.active-protocols': 1,
    'devtools.selfxss.count': 5,
    'devtools.toolbox.host': options.dock ?? 'bottom',
    'devtools.toolbox.footer.height': Math.round(windowHeight * 0.62),
    ...(options.theme === undefined ? {} : { 'devtools.theme': options.theme }),
    ...(options.thirdPartyCookies === 'allow' ? { 'network.cookie.cookieBehavior': 0 } : {}),
    ...(options.thirdPartyCookies === 'block' ? { 'network.cookie.cookieBehavior': 1 } : {}),
    ...(options.backgroundIdleMs === undefined
      ? {}
      : { 'extensions.background.idle.timeout': options.backgroundIdleMs }),
    ...localNetworkAccess(options.publicPorts ?? []),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function localNetworkAccess(publicPorts: readonly number[]): Readonly<Record<string, Preference>> {
  if (publicPorts.length === 0) return {};
  return {
    'network.lna.address_space.public.override': publicPorts.map((port) => `127.0.0.1:${port}`).join(','),
    'network.lna.skip-domains': '',
  };
}
