import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run/places.mjs';
import { installCommand } from '../../scripts/setup/install-command.mjs';

const directory = mkdtempSync(join(tmpdir(), 'cors-inspector-setup-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** A PATH on which there is Node and nothing else. */
const barePath = join(directory, 'bin');
mkdirSync(barePath);
symlinkSync(process.execPath, join(barePath, 'node'));

/** Runs the setup as an ordinary user who has the variables given and no others. */
function setup(args: string[], variables: Record<string, string> = {}) {
  const ordinaryUser = 'data:text/javascript,process.getuid = () => 1000;';
  return spawnSync(process.execPath, ['--import', ordinaryUser, join(root, 'scripts/setup.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: barePath, ...variables },
  });
}

describe('the setup', () => {
  it('ends with an error and a way out when a browser is missing', () => {
    const { status, stderr } = setup(['--browser', 'firefox']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Firefox not found\. Install with.*or set FIREFOX_PATH to the program\.\n$/s);
  });

  it('names every missing browser at once', () => {
    const { status, stderr } = setup(['--browsers']);
    expect(status).toBe(1);
    expect(stderr).toContain('Chromium and Firefox not found.');
  });

  it('takes the browser that CHROME_PATH names', () => {
    const program = join(directory, 'my-chromium');
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    expect(setup(['--browser', 'chromium'], { CHROME_PATH: program }).status).toBe(0);
  });

  it('refuses a CHROME_PATH that is no program', () => {
    const { status, stderr } = setup(['--browser', 'chromium'], { CHROME_PATH: join(directory, 'absent') });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^CHROME_PATH is set to .*absent, which is not a program\.\n$/);
  });

  it('refuses a browser that it does not know', () => {
    const { status, stderr } = setup(['--browser', 'opera']);
    expect(status).toBe(1);
    expect(stderr).toBe('--browser takes chromium or firefox, not "opera".\n');
  });
});

describe('the command that installs a browser', () => {
  it.each([
    [
      'ID=debian\nVERSION_ID="13"\n',
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends firefox-esr',
    ],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', 'sudo snap install firefox'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'sudo snap install firefox'],
    ['ID=fedora\n', 'sudo dnf install -y firefox'],
    ['ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'sudo zypper install MozillaFirefox'],
  ])('is that of the system: %j', (osRelease, command) => {
    expect(installCommand('linux', osRelease, ['firefox'])).toBe(command);
  });

  it('is left out when the system is not known', () => {
    expect(installCommand('linux', '', ['firefox'])).toBeNull();
    expect(installCommand('linux', 'ID=constructor\n', ['firefox'])).toBeNull();
    expect(installCommand('freebsd', '', ['chromium'])).toBeNull();
  });

  it('covers several browsers at once', () => {
    expect(installCommand('darwin', '', ['chromium', 'firefox'])).toBe(
      'brew install --cask chromium firefox',
    );
  });
});

describe('the lock', () => {
  const lock = join(directory, 'lock');
  const log = join(directory, 'log');
  const holder = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(pathToFileURL(join(root, 'scripts/setup/lock.mjs')).href)};
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ');
      await wait(50);
      appendFileSync(${JSON.stringify(log)}, 'out ');
    });`;
  const start = () => once(spawn(process.execPath, ['--input-type=module', '-e', holder]), 'close');

  it('lets one run in at a time', async () => {
    const codes = (await Promise.all([start(), start(), start()])).map(([code]) => code as number);
    expect(codes).toEqual([0, 0, 0]);
    expect(readFileSync(log, 'utf8')).toBe('in out in out in out ');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a run that died', async () => {
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], {
      encoding: 'utf8',
    }).stdout.trim();
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), dead);
    expect((await start())[0]).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });
});
