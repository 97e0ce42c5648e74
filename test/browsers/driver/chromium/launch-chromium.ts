import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type Page } from 'puppeteer-core';
import type { BrowserSession, LaunchOptions, PageHandle, World } from '../browser-session';
import { installedBrowser } from '../installed-browser';
import { createLeash, type Leash } from '../leash';
import { fetchCertificate } from '../trusted-certificate';
import { waitUntil, withDeadline } from '../wait-until';
import { createBackground } from './background';
import { tabIdOf } from './helper-tab';
import { createHostAccess } from './host-access';
import { allowIncognito, incognitoTabIdOf, openIncognito } from './incognito';
import { chromiumFlags } from './launch-flags';
import { createPageHandle } from './page-handle';
import { openPanel } from './panel-handle';
import { createVerdictReader } from './cors-verdicts';

const DEFAULT_WINDOW = { width: 1400, height: 900 };

const downloadsIn = (directory: string): string => join(directory, 'downloads');

/** Launches an installed Chromium with the extension. Leaves nothing running when it fails. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const executablePath = installedBrowser('chromium');
  const certificates = await Promise.all((options.trustedOrigins ?? []).map(fetchCertificate));
  const leash = createLeash();
  try {
    writePreferences(leash.directory, options);
    mkdirSync(downloadsIn(leash.directory));
    const neighbours = copyNeighbours(leash.directory, options.neighbours ?? []);
    const browser = await launch({
      executablePath,
      headless: options.headless ?? true,
      pipe: true,
      enableExtensions: [options.extension, ...neighbours],
      userDataDir: leash.directory,
      // Headless, it saves nothing unless it is told to.
      downloadBehavior: { policy: 'allow', downloadPath: downloadsIn(leash.directory) },
      defaultViewport: null,
      // The leash ends the browser, however this process ends.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
      args: chromiumFlags({
        windowSize: options.window ?? DEFAULT_WINDOW,
        hostPorts: options.hostPorts ?? {},
        publicPorts: options.publicPorts ?? [],
        spkiHashes: [...new Set(certificates.map((certificate) => certificate.spkiHash))],
      }),
    });
    leash.hold(browser.process()?.pid);
    return await createSession(browser, leash, options.allowedInPrivate ?? false);
  } catch (error) {
    await leash.release();
    throw new Error(`Chromium (${executablePath}) could not be used: ${String(error)}`, { cause: error });
  }
}

/**
 * Third-party cookies as Chromium ships them (a distribution's package may block them), and DevTools as large
 * and as coloured as asked for.
 */
function writePreferences(profile: string, options: LaunchOptions): void {
  const height = (options.window ?? DEFAULT_WINDOW).height;
  const devTools: Record<string, unknown> = {
    currentDockState: options.dock === 'window' ? 'undocked' : (options.dock ?? 'bottom'),
    'inspector-view.split-view-state': { horizontal: { size: Math.round(height * 0.62) } },
  };
  if (options.theme !== undefined) devTools['ui-theme'] = options.theme === 'dark' ? 'dark' : 'default';
  const preferences = {
    profile: { cookie_controls_mode: options.thirdPartyCookies === 'block' ? 1 : 0 },
    // DevTools keeps each of its settings as JSON inside a string.
    devtools: {
      preferences: Object.fromEntries(
        Object.entries(devTools).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
  };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Copies, because Chromium writes into the directories of extensions that declare rules. */
function copyNeighbours(directory: string, neighbours: readonly string[]): readonly string[] {
  return neighbours.map((neighbour, index) => {
    const copy = join(directory, `neighbour-${String(index)}`);
    cpSync(neighbour, copy, { recursive: true });
    return copy;
  });
}

async function createSession(
  browser: Browser,
  leash: Leash,
  allowedInPrivate: boolean,
): Promise<BrowserSession> {
  const worker = await waitUntil('the extension to be loaded', () =>
    browser
      .targets()
      .find(
        (target) =>
          target.type() === TargetType.SERVICE_WORKER && target.url().startsWith('chrome-extension://'),
      ),
  );
  const extensionId = new URL(worker.url()).host;
  const extensionBaseUrl = `chrome-extension://${extensionId}/`;
  const verdicts = createVerdictReader();
  await verdicts.watchSharedWorkers(browser);
  if (allowedInPrivate) await allowIncognito(browser, extensionId);
  const pages = new WeakMap<PageHandle, Page>();
  const incognitoPages = new WeakSet<Page>();
  let blank = (await browser.pages())[0];

  const pageOf = (handle: PageHandle): Page => {
    const page = pages.get(handle);
    if (page === undefined) throw new Error('The page was not opened by this session.');
    return page;
  };
  const newPage = async (world: World): Promise<Page> => {
    if (world === 'container') throw new Error('Chromium has no containers.');
    if (world === 'ordinary') return browser.newPage();
    const page = await openIncognito(browser, extensionBaseUrl);
    incognitoPages.add(page);
    return page;
  };
  const open = async (
    url: string,
    world: World,
    watch: (page: Page) => Promise<void>,
  ): Promise<PageHandle> => {
    const page = world === 'ordinary' && blank !== undefined ? blank : await newPage(world);
    if (world === 'ordinary') blank = undefined;
    await watch(page);
    const handle = createPageHandle(page);
    pages.set(handle, page);
    await handle.goto(url);
    return handle;
  };
  const background = createBackground(browser, extensionBaseUrl);
  const closed = new Promise<void>((resolve) => {
    browser.once('disconnected', () => {
      resolve();
    });
  });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await withDeadline('Closing Chromium', browser.close(), 5_000).catch(() => undefined);
    await leash.release();
  };
  return {
    name: 'chromium',
    version: (await browser.version()).replace(/^.*\//, ''),
    extensionBaseUrl,
    background,
    hostAccess: createHostAccess(browser, extensionId),
    verdicts,
    downloads: downloadsIn(leash.directory),
    closed,
    openPage: (url, world = 'ordinary') => open(url, world, (page) => verdicts.watch(page)),
    // Watching a page of the extension would attach to its background as well, which could not be ended then.
    openExtensionTab: (path, world = 'ordinary') =>
      open(extensionBaseUrl + path.replace(/^\//, ''), world, () => Promise.resolve()),
    tabIdOf: (handle) => {
      const page = pageOf(handle);
      return incognitoPages.has(page)
        ? incognitoTabIdOf(page, extensionBaseUrl)
        : tabIdOf(page, extensionBaseUrl);
    },
    openDevTools: (handle, until) => openPanel(pageOf(handle), extensionBaseUrl, until),
    close: () => (closing ??= close()),
  };
}
