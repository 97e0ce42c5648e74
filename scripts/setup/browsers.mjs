import { debianPackages, installCommand } from './install-command.mjs';
import { canInstall, installDebianPackages } from './debian.mjs';
import { isExecutable, onPath, osRelease } from './programs.mjs';
import { SetupError } from './step.mjs';

/** @typedef {import('./install-command.mjs').BrowserName} BrowserName */

/**
 * @typedef {object} KnownBrowser
 * @property {string} title
 * @property {string} variable
 * @property {string[]} programs
 * @property {string[]} applications
 */

/**
 * How each browser is called: the variable that names it, its programs in order of preference, and where macOS
 * keeps it.
 *
 * @type {Record<BrowserName, KnownBrowser>}
 */
const known = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    // Google Chrome itself is left out: it no longer loads unpacked extensions from the command line.
    programs: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    applications: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

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
    if (!isExecutable(chosen)) {
      throw new SetupError(`${variable} is set to ${chosen}, which is not a program.`);
    }
    return chosen;
  }
  for (const program of programs) {
    const found = onPath(program);
    if (found !== null) return found;
  }
  return applications.find(isExecutable) ?? null;
}

/** @param {readonly BrowserName[]} missing */
async function installOnDebian(missing) {
  const packages = missing.map((name) => debianPackages[name]);
  await installDebianPackages(packages);
  const absent = missing.filter((name) => findBrowser(name) === null);
  if (absent.length > 0) {
    throw new SetupError(`apt-get installed ${packages.join(' ')}, but no ${absent.join(', ')} is on PATH.`);
  }
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
  if (canInstall()) {
    await installOnDebian(missing);
    return;
  }
  const titles = missing.map((name) => known[name].title).join(' and ');
  const variables = missing.map((name) => known[name].variable).join(' and ');
  const command = installCommand(process.platform, osRelease(), missing);
  throw new SetupError(
    command === null
      ? `${titles} not found. Install with your system's package manager, or set ${variables} to the program.`
      : `${titles} not found. Install with:\n\n  ${command}\n\nor set ${variables} to the program.`,
  );
}
