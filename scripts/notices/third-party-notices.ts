import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences whose conditions a notice with the licence's text and the place of the source code fulfils. */
const FULFILLED_BY_A_NOTICE = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

const LICENCE_FILE = /^(?:licen[sc]e|copying)(?:[.-]|$)/i;

type PackageJson = {
  readonly name: string;
  readonly version: string;
  readonly license?: unknown;
  readonly repository?: unknown;
};

const RULE = '='.repeat(80);

/**
 * The notices of the packages in a bundle: for each its licence in full, and where its source code is.
 *
 * @param directories of the packages, in any order
 * @returns text in which packages are in alphabetical order
 * @throws Error for a package without a licence's text, under a licence that asks for more than a notice, or whose source
 * code is nowhere to be found
 */
export function thirdPartyNotices(directories: readonly string[]): string {
  const notices = new Map<string, string>();
  for (const directory of directories) {
    const pkg = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as PackageJson;
    notices.set(`${pkg.name} ${pkg.version}`, noticeOf(pkg, licenceText(pkg, directory)));
  }
  const sorted = [...notices.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    'CORS Inspector contains the following third-party software. Its own licence is in the file LICENSE.\n',
    ...sorted.map(([, notice]) => notice),
  ].join('\n');
}

function noticeOf(pkg: PackageJson, text: string): string {
  const licence = pkg.license;
  if (typeof licence !== 'string' || !FULFILLED_BY_A_NOTICE.includes(licence)) {
    throw new Error(
      `${pkg.name} is bundled under ${JSON.stringify(licence ?? null)}: find out what that licence asks for.`,
    );
  }
  const lines = [
    RULE,
    `${pkg.name} ${pkg.version}`,
    `License: ${licence}`,
    `Source code: ${sourceOf(pkg)}`,
    `Package: https://www.npmjs.com/package/${pkg.name}/v/${pkg.version}`,
    RULE,
  ];
  return `${lines.join('\n')}\n\n${text}\n`;
}

function licenceText(pkg: PackageJson, directory: string): string {
  const texts = readdirSync(directory)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
  if (texts.length === 0) {
    throw new Error(`${pkg.name} is bundled, and has no file with its licence.`);
  }
  return texts.join('\n\n');
}

function sourceOf(pkg: PackageJson): string {
  const { repository } = pkg;
  const url =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : repository;
  const page = typeof url === 'string' ? url.replace(/^git\+/, '').replace(/\.git$/, '') : '';
  if (!page.startsWith('https://')) {
    throw new Error(
      `${pkg.name} is bundled, and its package.json does not say at which https URL its source code is.`,
    );
  }
  return page;
}
