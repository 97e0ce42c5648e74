import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Setting } from './stack';

/** Runs the system's Perl, which Debian always has, with the packages that were unpacked elsewhere than it looks for them. */
export function perlProgram({ debian }: Setting, args: readonly string[]): Command {
  const lib = join(debian.root, 'usr', 'lib');
  const compiled = readdirSync(lib)
    .filter((entry) => entry.includes('-linux-'))
    .flatMap((triple) => ['perl5', 'perl-base'].map((name) => join(lib, triple, name)))
    .filter(existsSync)
    .flatMap((directory) => [
      directory,
      ...readdirSync(directory).map((version) => join(directory, version)),
    ]);
  const PERL5LIB = [join(debian.root, 'usr', 'share', 'perl5'), ...compiled].join(':');
  return { program: 'perl', args, env: { ...debian.environment, PERL5LIB } };
}
