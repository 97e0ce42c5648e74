import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from '../../scripts/run/places.mjs';

/**
 * Debian's packages, unpacked into a directory of their own: nothing is installed, no service is started, and no right is
 * needed beyond writing there. Packages that the system has already are used from it.
 */
export class Debian {
  /** Where the packages are unpacked: it has a `usr` like the system's. */
  readonly root: string;
  readonly #state: string;
  #listsAreRead = false;

  constructor(directory = join(output, 'stacks', 'debian')) {
    this.root = join(directory, 'root');
    this.#state = join(directory, 'apt');
  }

  /** The environment in which programs of the unpacked packages find their libraries and each other. */
  get environment(): Readonly<Record<string, string>> {
    const libraries = ['usr/lib', 'lib'].flatMap((directory) =>
      inside(join(this.root, directory), /-linux-/),
    );
    const path = ['usr/sbin', 'usr/bin', 'sbin', 'bin'].map((directory) => join(this.root, directory));
    return {
      PATH: [...path, process.env.PATH ?? '', '/usr/sbin'].join(':'),
      LD_LIBRARY_PATH: libraries.join(':'),
    };
  }

  /** The absolute path of a file or directory below `/usr`, wherever it is; throws when it is nowhere. */
  usr(path: string): string {
    const found = [join(this.root, 'usr', path), join('/usr', path)].find((place) => existsSync(place));
    if (found === undefined) throw new Error(`There is no /usr/${path} in Debian's packages.`);
    return found;
  }

  /** The absolute path of the entry of a directory below `/usr` whose name matches. */
  entryOf(directory: string, name: RegExp): string {
    for (const place of [join(this.root, 'usr', directory), join('/usr', directory)]) {
      const [found] = inside(place, name);
      if (found !== undefined) return found;
    }
    throw new Error(`There is nothing like ${name.source} in /usr/${directory} of Debian's packages.`);
  }

  /**
   * Downloads and unpacks packages and all that they depend on and the system lacks. Returns the version of the first
   * one; throws a sentence when this system has no such packages.
   */
  install(packages: readonly [string, ...string[]]): string {
    const stamp = join(this.#state, `${packages.join('+')}.version`);
    if (existsSync(stamp)) return readFileSync(stamp, 'utf8');
    this.#readLists();
    const archives = join(this.#state, 'cache', 'archives');
    this.#apt('apt-get', ['install', '--download-only', '--no-install-recommends', '-y', ...packages]);
    mkdirSync(this.root, { recursive: true });
    for (const archive of inside(archives, /\.deb$/)) {
      const mark = `${archive}.unpacked`;
      if (existsSync(mark)) continue;
      run('dpkg-deb', ['-x', archive, this.root]);
      writeFileSync(mark, '');
    }
    const version =
      /Candidate: (\S+)/.exec(this.#apt('apt-cache', ['policy', packages[0]]))?.[1] ?? 'unknown';
    writeFileSync(stamp, version);
    return version;
  }

  #readLists(): void {
    if (this.#listsAreRead) return;
    for (const directory of ['lists/partial', 'cache/archives/partial'])
      mkdirSync(join(this.#state, directory), { recursive: true });
    this.#apt('apt-get', ['update', '-qq']);
    this.#listsAreRead = true;
  }

  /** Everything that apt writes goes into a directory of our own; only what is installed is read from the system. */
  #apt(program: 'apt-get' | 'apt-cache', args: readonly string[]): string {
    const own = [
      ['Dir::State::Lists', join(this.#state, 'lists')],
      ['Dir::Cache', join(this.#state, 'cache')],
      ['Dir::Log', this.#state],
      ['Debug::NoLocking', 'true'],
      ['APT::Sandbox::User', ''],
    ].flatMap(([name = '', value = '']) => ['-o', `${name}=${value}`]);
    return run(program, [...own, ...args]);
  }
}

const inside = (directory: string, name: RegExp): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((entry) => name.test(entry))
        .map((entry) => join(directory, entry))
    : [];

function run(program: string, args: readonly string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error !== undefined) throw new Error(`${program} cannot be run here: ${error.message}`);
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? `${program} failed`);
  return stdout;
}
