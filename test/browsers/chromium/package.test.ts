import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packDirectory } from '../../../scripts/package/pack-directory.mjs';
import { builtExtension } from '../../../scripts/run/build-extension';
import { unpackZip } from '../../packages/unpack-zip';
import { startZoo } from '../../zoo/start-zoo';
import { launchBrowser } from '../driver/launch-browser';
import { waitUntil } from '../driver/wait-until';

const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-package-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** The part of `chrome.developerPrivate.ExtensionInfo` that tells what Chrome finds wrong. */
type Complaints = {
  readonly manifestErrors: readonly { readonly message: string }[];
  readonly runtimeErrors: readonly { readonly message: string }[];
  readonly installWarnings: readonly string[];
};

const message = (error: { readonly message: string }): string => error.message;

/** The package for the Chrome Web Store, unpacked. */
function unpacked(name: string): string {
  const extension = join(directory, name);
  unpackZip(packDirectory(builtExtension('chromium')), extension);
  return extension;
}

/** What Chrome's own page of extensions lists as wrong, once the extension's pages have run. */
async function complaintsAbout(
  extension: string,
  isComplete: (complaints: Complaints) => boolean,
): Promise<Complaints> {
  const zoo = await startZoo({ cases: [] });
  const session = await launchBrowser('chromium', { extension });
  try {
    const id = new URL(session.extensionBaseUrl).host;
    const extensions = await session.openPage('chrome://extensions/');
    // Errors are collected from now on, so the background has to start once more.
    await extensions.evaluate(`(async () => {
      const { updateProfileConfiguration, updateExtensionConfiguration, reload } = chrome.developerPrivate;
      await updateProfileConfiguration({ inDeveloperMode: true });
      await updateExtensionConfiguration({ extensionId: '${id}', errorCollection: true });
      await reload('${id}', { failQuietly: true });
    })()`);
    const page = await session.openPage(zoo.pageUrl);
    const panel = await session.openDevTools(page, 'shown');
    await panel.waitFor(`document.querySelector('.panel') !== null`);
    return await waitUntil('the complaints', async () => {
      const found = await extensions.evaluate<Complaints>(
        `chrome.developerPrivate.getExtensionInfo('${id}')`,
      );
      return isComplete(found) ? found : undefined;
    });
  } finally {
    await session.close();
    await zoo.close();
  }
}

describe('The package for the Chrome Web Store', () => {
  it('is loaded and run by Chrome without a warning or an error', async () => {
    const found = await complaintsAbout(unpacked('as-packed'), () => true);
    expect(found.manifestErrors.map(message)).toEqual([]);
    expect(found.runtimeErrors.map(message)).toEqual([]);
    expect(found.installWarnings).toEqual([]);
  });

  it('would not pass with an unknown key in its manifest or an error in its background', async () => {
    const extension = unpacked('broken');
    const manifest = join(extension, 'manifest.json');
    const content = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    writeFileSync(manifest, JSON.stringify({ ...content, planted_key: true }));
    const background = join(extension, 'service-worker-loader.js');
    const code = readFileSync(background, 'utf8');
    writeFileSync(background, `${code}\nthrow new Error('planted error');\n`);
    const found = await complaintsAbout(extension, ({ runtimeErrors }) => runtimeErrors.length > 0);
    expect(found.manifestErrors.map(message).join()).toContain('planted_key');
    expect(found.runtimeErrors.map(message).join()).toContain('planted error');
  });
});
