/** What the command line of Chromium depends on. */
export type FlagOptions = {
  readonly windowSize: { readonly width: number; readonly height: number };
  readonly hostPorts: Readonly<Record<string, number>>;
  readonly publicPorts: readonly number[];
  readonly spkiHashes: readonly string[];
};

/**
 * The command line: no traffic beyond this machine, no first-run pages, and host names for the test servers.
 * Names other than localhost and `*.test` do not resolve, as if they did not exist.
 */
export function chromiumFlags({ windowSize, hostPorts, publicPorts, spkiHashes }: FlagOptions): string[] {
  const toPorts = Object.entries(hostPorts).map(([host, port]) => `MAP ${host}:80 127.0.0.1:${port}, `);
  const flags = [
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-search-engine-choice-screen',
    '--no-pings',
    '--no-proxy-server',
    `--host-resolver-rules=${toPorts.join('')}MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE ::1`,
    `--window-size=${windowSize.width},${windowSize.height}`,
  ];
  // Chromium refuses to run its sandbox as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (spkiHashes.length > 0) flags.push(`--ignore-certificate-errors-spki-list=${spkiHashes.join(',')}`);
  if (publicPorts.length > 0) {
    const overrides = publicPorts.map((port) => `127.0.0.1:${port}=public`).join(',');
    flags.push(`--ip-address-space-overrides=${overrides}`);
  }
  return flags;
}
