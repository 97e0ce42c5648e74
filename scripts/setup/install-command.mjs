/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * How the browsers are installed on a kind of system.
 *
 * @typedef {object} Installer
 * @property {string} command to which the packages' names are added
 * @property {Record<BrowserName, string>} packages
 */

/** The browsers' packages on Debian itself, where the setup may install them. */
export const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

const usual = { chromium: 'chromium', firefox: 'firefox' };

/** @type {Record<string, Installer>} by the id that /etc/os-release gives */
const linux = {
  debian: {
    command: 'sudo apt-get update && sudo apt-get install -y --no-install-recommends',
    packages: debianPackages,
  },
  ubuntu: { command: 'sudo snap install', packages: usual },
  fedora: { command: 'sudo dnf install -y', packages: usual },
  arch: { command: 'sudo pacman -S --needed', packages: usual },
  alpine: { command: 'sudo apk add', packages: usual },
  suse: { command: 'sudo zypper install', packages: { chromium: 'chromium', firefox: 'MozillaFirefox' } },
};

/** @type {Partial<Record<NodeJS.Platform, Installer>>} */
const others = {
  darwin: { command: 'brew install --cask', packages: usual },
  win32: {
    command: 'winget install',
    packages: { chromium: 'Hibbiki.Chromium', firefox: 'Mozilla.Firefox' },
  },
};

/**
 * What kind of Linux this is, as its own name first and then the names of those that it is like.
 *
 * @param {string} osRelease the text of /etc/os-release
 * @returns {string[]}
 */
function kindsOf(osRelease) {
  /** @param {string} key */
  const words = (key) => (new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '').split(' ');
  return [...words('ID'), ...words('ID_LIKE')].filter((word) => word !== '');
}

/**
 * Whether the system is Debian itself; its relatives name their packages otherwise.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} osRelease
 */
export function isDebian(platform, osRelease) {
  return platform === 'linux' && kindsOf(osRelease)[0] === 'debian';
}

/**
 * The exact command that installs browsers on a system.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} osRelease the text of /etc/os-release; empty where there is none
 * @param {readonly BrowserName[]} browsers
 * @returns {string | null} null when the system is not known
 */
export function installCommand(platform, osRelease, browsers) {
  const installer =
    platform === 'linux'
      ? kindsOf(osRelease)
          .map((kind) => (Object.hasOwn(linux, kind) ? linux[kind] : undefined))
          .find((known) => known !== undefined)
      : others[platform];
  if (installer === undefined) return null;
  return [installer.command, ...browsers.map((name) => installer.packages[name])].join(' ');
}
