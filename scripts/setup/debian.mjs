import { isDebian } from './install-command.mjs';
import { onPath, osRelease } from './programs.mjs';
import { runStep } from './step.mjs';

/** Whether the setup may install packages: as root on Debian itself, and nowhere else. */
export const canInstall = () =>
  isDebian(process.platform, osRelease()) && process.getuid?.() === 0 && onPath('apt-get') !== null;

/**
 * Installs packages of Debian, which needs root.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<void>} rejects with a SetupError when apt-get fails
 */
export async function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Reading the list of packages (apt-get update)', 'apt-get', ['update', '-qq'], { env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await runStep(`Installing ${packages.join(' and ')} (apt-get install)`, 'apt-get', args, { env });
}
