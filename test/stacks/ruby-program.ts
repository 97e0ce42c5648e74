import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Setting } from './stack';

/** Runs a program of Debian's Ruby, whose packages are unpacked elsewhere than Ruby looks for them. */
export function rubyProgram({ debian }: Setting, [name, ...args]: readonly [string, ...string[]]): Command {
  const ruby = debian.entryOf('bin', /^ruby\d+\.\d+$/);
  const [, release = ''] = /ruby(\d+\.\d+)$/.exec(ruby) ?? [];
  const api = `${release}.0`;
  const triples = readdirSync(join(debian.root, 'usr', 'lib')).filter((entry) => entry.includes('-linux-'));
  const gems = readdirSync(debian.usr('share/rubygems-integration/all/gems'));
  const inRoot = (paths: readonly string[]): string =>
    paths.map((path) => join(debian.root, 'usr', path)).join(':');
  const env = {
    ...debian.environment,
    RUBYLIB: inRoot([
      'lib/ruby/vendor_ruby',
      `lib/ruby/${api}`,
      ...gems.map((gem) => `share/rubygems-integration/all/gems/${gem}/lib`),
      ...triples.flatMap((triple) => [`lib/${triple}/ruby/${api}`, `lib/${triple}/ruby/vendor_ruby/${api}`]),
    ]),
    GEM_PATH: inRoot([
      ...['all', api].map((part) => `share/rubygems-integration/${part}`),
      ...triples.map((triple) => `lib/${triple}/rubygems-integration/${api}`),
    ]),
    RAILS_ENV: 'production',
  };
  return { program: ruby, args: [debian.usr(`bin/${name}`), ...args], env };
}
