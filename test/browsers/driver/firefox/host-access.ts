import type { HostAccess } from '../browser-session';
import type { Marionette } from './marionette';

/** Site access as about:addons sets it. */
export function createHostAccess(marionette: Marionette, extensionId: string): HostAccess {
  const change = (method: 'add' | 'remove'): Promise<void> =>
    marionette.chrome(
      `async (id, method) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const all = { permissions: [], origins: ['<all_urls>'] };
        await ExtensionPermissions[method](id, all, WebExtensionPolicy.getByID(id).extension);
      }`,
      extensionId,
      method,
    );
  return { withhold: () => change('remove'), grant: () => change('add') };
}
