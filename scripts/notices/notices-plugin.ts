import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundledPackages } from './bundled-packages.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** Where the notices are in a build, beside LICENSE. */
export const NOTICES_FILE = 'THIRD_PARTY_NOTICES.txt';

/**
 * Puts the project's licence and the notices of all that is bundled into each build. They are told from the modules that
 * were bundled, not from package.json, so that a dependency of a dependency is not forgotten.
 *
 * @param root the project's directory
 */
export function noticesPlugin(root: string): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      // Modules that ended up without any code are named too: one notice too many harms nobody.
      const ids = new Set(this.getModuleIds());
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) ids.add(id);
      }
      const notices = thirdPartyNotices(bundledPackages(ids, root));
      this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: notices });
      this.emitFile({
        type: 'asset',
        fileName: 'LICENSE',
        source: readFileSync(join(root, 'LICENSE'), 'utf8'),
      });
    },
  };
}
