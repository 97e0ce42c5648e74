import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserSession, LaunchOptions, PageHandle, World } from '../browser-session';
import { installedBrowser } from '../installed-browser';
import { createLeash, type Leash } from '../leash';
import { fetchCertificate, type TrustedCertificate } from '../trusted-certificate';
import { waitUntil, withDeadline } from '../wait-until';
import { createBackground, WATCH_LISTENERS } from './background';
import { Bidi } from './bidi';
import { createVerdictReader, WATCH_VERDICTS } from './console-verdicts';
import { createHostAccess } from './host-access';
import { Marionette } from './marionette';
import { createPageHandle } from './page-handle';
import { firefoxPreferences } from './preferences';
import { openPanel } from './panel-handle';
import { createTabOpener, TAB_OF, type Tab } from './tabs';

const DEFAULT_WINDOW = { width: 1400, height: 900 };

const downloadsIn = (directory: string): string => join(directory, 'downloads');

/** Launches an installed Firefox with the extension. Leaves nothing running when it fails. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const executablePath = installedBrowser('firefox');
  const certificates = await Promise.all((options.trustedOrigins ?? []).map(fetchCertificate));
  const leash = createLeash();
  try {
    const firefox = startFirefox(executablePath, leash, options);
    return await createSession(firefox, leash, certificates, options);
  } catch (error) {
    await leash.release();
    throw new Error(`Firefox (${executablePath}) could not be used: ${String(error)}`, { cause: error });
  }
}

type StartedFirefox = { readonly process: ChildProcess; readonly profile: string };

function startFirefox(executablePath: string, leash: Leash, options: LaunchOptions): StartedFirefox {
  const size = options.window ?? DEFAULT_WINDOW;
  const profile = join(leash.directory, 'profile');
  const home = join(leash.directory, 'home');
  mkdirSync(profile);
  mkdirSync(home);
  mkdirSync(downloadsIn(leash.directory));
  const preferences = firefoxPreferences(options, size.height, downloadsIn(leash.directory));
  writeFileSync(join(profile, 'user.js'), preferences);
  const flags = ['-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'];
  flags.push('--remote-debugging-port', '0', '-width', String(size.width), '-height', String(size.height));
  if (options.headless ?? true) flags.push('-headless');
  const process = spawn(executablePath, flags, {
    detached: true,
    stdio: 'ignore',
    env: {
      ...globalThis.process.env,
      HOME: home,
      MOZ_CRASHREPORTER_DISABLE: '1',
      // Without this, Firefox does not obey the preference that names the server of its settings.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      MOZ_HEADLESS_WIDTH: String(size.width),
      MOZ_HEADLESS_HEIGHT: String(size.height),
    },
  });
  leash.hold(process.pid);
  return { process, profile };
}

/** Waits for the port that Firefox writes into its profile, and connects to it. */
async function connectTo({ process, profile }: StartedFirefox): Promise<Marionette> {
  let failure: Error | undefined;
  process.once('error', (error) => (failure = error));
  process.once(
    'exit',
    (code, signal) => (failure ??= new Error(`Firefox ended at once (${code ?? signal ?? ''}).`)),
  );
  const port = await waitUntil(
    'Firefox to start',
    // The file is there a moment before the number is in it.
    () => failure ?? (Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')) || undefined),
    40_000,
  );
  if (port instanceof Error) throw port;
  return Marionette.connect(port);
}

const INSTALL = `async (path, neighbours, certificates, allowedInPrivate) => {
  const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
  const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
  for (const { host, port, der } of certificates) {
    overrides.rememberValidityOverride(host, port, {}, database.constructX509FromBase64(der), true);
  }
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
  for (const neighbour of neighbours) await AddonManager.installTemporaryAddon(new FileUtils.File(neighbour));
  const addon = await AddonManager.installTemporaryAddon(new FileUtils.File(path));
  if (allowedInPrivate) {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
    await addon.reload();
  }
  return { id: addon.id, host: WebExtensionPolicy.getByID(addon.id).mozExtensionHostname };
}`;

async function createSession(
  firefox: StartedFirefox,
  leash: Leash,
  certificates: readonly TrustedCertificate[],
  options: LaunchOptions,
): Promise<BrowserSession> {
  const exited = new Promise<void>((resolve) => {
    firefox.process.once('exit', () => {
      resolve();
    });
  });
  const marionette = await connectTo(firefox);
  const { capabilities } = (await marionette.command('WebDriver:NewSession', { webSocketUrl: true })) as {
    capabilities: { webSocketUrl: string; browserVersion: string };
  };
  await marionette.command('Marionette:SetContext', { value: 'chrome' });
  const bidi = await Bidi.connect(capabilities.webSocketUrl);
  await marionette.chrome(WATCH_LISTENERS);
  await marionette.chrome(WATCH_VERDICTS);
  const extension = await marionette.chrome<{ id: string; host: string }>(
    INSTALL,
    options.extension,
    options.neighbours ?? [],
    certificates,
    options.allowedInPrivate ?? false,
  );
  const extensionBaseUrl = `moz-extension://${extension.host}/`;

  const contexts = new WeakMap<PageHandle, string>();
  const contextOf = (handle: PageHandle): string => {
    const context = contexts.get(handle);
    if (context === undefined) throw new Error('The page was not opened by this session.');
    return context;
  };
  const tree = (await bidi.command('browsingContext.getTree', {})) as { contexts: Tab[] };
  let blank = tree.contexts[0];
  const openTab = createTabOpener(bidi, marionette);
  const open = async (url: string, world: World = 'ordinary'): Promise<PageHandle> => {
    const context = world === 'ordinary' && blank !== undefined ? blank.context : await openTab(world);
    if (world === 'ordinary') blank = undefined;
    const handle = createPageHandle(bidi, marionette, context);
    contexts.set(handle, context);
    await handle.goto(url);
    return handle;
  };
  const bringToFront = async (handle: PageHandle): Promise<void> => {
    await bidi.command('browsingContext.activate', { context: contextOf(handle) });
  };
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const quit = marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    await withDeadline('Closing Firefox', Promise.all([quit, exited]), 8_000).catch(() => undefined);
    marionette.close();
    bidi.close();
    await leash.release();
  };
  return {
    name: 'firefox',
    version: capabilities.browserVersion,
    extensionBaseUrl,
    background: createBackground(marionette, extension.id),
    hostAccess: createHostAccess(marionette, extension.id),
    verdicts: createVerdictReader(marionette),
    downloads: downloadsIn(leash.directory),
    closed: exited,
    openPage: open,
    openExtensionTab: (path, world) => open(extensionBaseUrl + path.replace(/^\//, ''), world),
    tabIdOf: async (handle) => {
      await bringToFront(handle);
      return marionette.chrome<number>(
        `(context) => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          return ExtensionParent.apiManager.global.tabTracker.getId((${TAB_OF})(context));
        }`,
        contextOf(handle),
      );
    },
    openDevTools: async (handle, until) => {
      await bringToFront(handle);
      return openPanel(marionette, contextOf(handle), until);
    },
    close: () => (closing ??= close()),
  };
}
