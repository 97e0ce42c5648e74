import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep, SetupError } from './step.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * @typedef {object} KnownBrowser
 * @property {string} title
 * @property {string} variable
 * @property {string[]} programs
 * @property {string} debianPackage
 * @property {Partial<Record<NodeJS.Platform, string>>} elsewhere
 * @property {string[]} applications
 */

/**
 * How each browser is called: the variable that names it, its programs in order of preference, its Debian package.
 *
 * @type {Record<BrowserName, KnownBrowser>}
 */
const known = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    // Google Chrome itself is left out: it no longer loads unpacked extensions from the command line.
    programs: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    debianPackage: 'chromium',
    elsewhere: { darwin: 'brew install --cask chromium', win32: 'winget install Hibbiki.Chromium' },
    applications: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    debianPackage: 'firefox-esr',
    elsewhere: { darwin: 'brew install --cask firefox', win32: 'winget install Mozilla.Firefox' },
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @returns {string | null} its absolute path
 */
function onPath(program) {
  const extension = process.platform === 'win32' ? '.exe' : '';
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(directory, program + extension);
    if (directory !== '' && isExecutable(file)) return file;
  }
  return null;
}

/**
 * Where a browser's program is: the variable first (CHROME_PATH, FIREFOX_PATH), then PATH, then the usual place
 * for applications.
 *
 * @param {BrowserName} name
 * @returns {string | null} an absolute path, or null when it is not installed
 * @throws {SetupError} when the variable names something that is not a program
 */
export function findBrowser(name) {
  const { variable, programs, applications } = known[name];
  const chosen = process.env[variable];
  if (chosen) {
    if (!isExecutable(chosen))
      throw new SetupError(`${variable} is set to ${chosen}, which is not a program.`);
    return chosen;
  }
  for (const program of programs) {
    const found = onPath(program);
    if (found !== null) return found;
  }
  return applications.find(isExecutable) ?? null;
}

/**
 * The exact command that installs browsers on this system.
 *
 * @param {readonly BrowserName[]} missing
 * @returns {string} empty where it is not known
 */
function installCommand(missing) {
  const elsewhere = missing.map((name) => known[name].elsewhere[process.platform]);
  if (process.platform !== 'linux') return elsewhere.filter((command) => command !== undefined).join(' && ');
  if (!isDebian()) return '';
  const packages = missing.map((name) => known[name].debianPackage).join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
}

function isDebian() {
  return process.platform === 'linux' && existsSync('/etc/debian_version') && onPath('apt-get') !== null;
}

/**
 * Makes sure that the browsers are there. As root on Debian missing ones are installed; elsewhere the command to do so
 * is named and the run ends: a tool must not change somebody's system without being asked.
 *
 * @param {readonly BrowserName[]} names
 * @returns {Promise<void>}
 * @throws {SetupError}
 */
export async function ensureBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length === 0) return;
  if (isDebian() && process.getuid?.() === 0) {
    const packages = missing.map((name) => known[name].debianPackage);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runStep('Reading the list of packages (apt-get update)', 'apt-get', ['update', '-qq'], { env });
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    await runStep(`Installing ${packages.join(' and ')} (apt-get install)`, 'apt-get', args, { env });
    const stillMissing = missing.filter((name) => findBrowser(name) === null);
    if (stillMissing.length === 0) return;
    throw new SetupError(
      `apt-get installed ${packages.join(' ')}, but no ${stillMissing.join(', ')} is on PATH.`,
    );
  }
  const titles = missing.map((name) => known[name].title).join(' and ');
  const variables = missing.map((name) => known[name].variable).join(' and ');
  const command = installCommand(missing);
  throw new SetupError(
    command === ''
      ? `${titles} not found. Install it with your system's package manager, or set ${variables} to the program.`
      : `${titles} not found. Install with:\n\n  ${command}\n\nor set ${variables} to the program.`,
  );
}
