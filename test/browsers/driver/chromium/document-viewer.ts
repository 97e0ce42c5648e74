import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch } from 'puppeteer-core';
import type { Size, Theme } from '../browser-session';
import { installedBrowser } from '../installed-browser';
import { createLeash } from '../leash';
import { chromiumFlags } from './launch-flags';

const WINDOW = { width: 1000, height: 900 };

/** How a document is looked at; the height is that of all of it if null. Lengths are in CSS pixels. */
export type DocumentLook = {
  readonly width: number;
  readonly height: number | null;
  readonly theme: Theme;
  readonly medium: 'screen' | 'print';
};

/** A Chromium without the extension, in which a file is opened as its reader would. */
export type DocumentViewer = {
  /**
   * Opens a document from a file, and returns every URL that was requested on the way, its own left out, and what the
   * console says.
   */
  readonly open: (
    html: string,
  ) => Promise<{ readonly requested: readonly string[]; readonly console: readonly string[] }>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly setSize: (size: Size) => Promise<void>;
  /** What axe finds wrong when all is open, a line for each rule; and how many rules were kept. */
  readonly judge: (
    options?: RunOptions,
  ) => Promise<{ readonly wrong: readonly string[]; readonly kept: number }>;
  /** Opens all that is folded. */
  readonly openAll: () => Promise<void>;
  /** Whether the document itself is wider than the window. */
  readonly scrollsSideways: () => Promise<boolean>;
  /** A picture of a document from its top, as PNG. */
  readonly picture: (html: string, look: DocumentLook) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** Starts the browser. Leaves nothing running when it fails. */
export async function openDocumentViewer(): Promise<DocumentViewer> {
  const leash = createLeash();
  try {
    const browser = await launch({
      executablePath: installedBrowser('chromium'),
      headless: true,
      pipe: true,
      userDataDir: leash.directory,
      defaultViewport: WINDOW,
      args: chromiumFlags({ windowSize: WINDOW, hostPorts: {}, publicPorts: [], spkiHashes: [] }),
    });
    leash.hold(browser.process()?.pid);
    const page = await browser.newPage();
    const file = join(leash.directory, 'report.html');
    const url = pathToFileURL(file).href;
    const requested: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    const load = async (html: string): Promise<void> => {
      writeFileSync(file, html);
      await page.goto(url, { waitUntil: 'load' });
    };
    const setTheme = (theme: Theme): Promise<void> =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    const openAll = async (): Promise<void> => {
      await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
    };
    return {
      open: async (html) => {
        requested.length = 0;
        said.length = 0;
        await load(html);
        return { requested: requested.filter((one) => one !== url), console: [...said] };
      },
      setTheme,
      setSize: (size) => page.setViewport(size),
      judge: async (options = {}) => {
        await page.evaluate(axe.source);
        await openAll();
        const { violations, passes } = (await page.evaluate(
          `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ['violations'], selectors: false })})`,
        )) as Pick<AxeResults, 'violations' | 'passes'>;
        const wrong = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
        return { wrong, kept: passes.length };
      },
      openAll,
      scrollsSideways: async () =>
        (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean,
      picture: async (html, { width, height, theme, medium }) => {
        await page.setViewport({ width, height: height ?? WINDOW.height });
        await setTheme(theme);
        // Puppeteer forgets the one where it sets the other, and paper has no theme.
        if (medium === 'print') await page.emulateMediaType('print');
        await load(html);
        return page.screenshot({ fullPage: height === null });
      },
      close: async () => {
        await browser.close();
        await leash.release();
      },
    };
  } catch (error) {
    await leash.release();
    throw error;
  }
}
