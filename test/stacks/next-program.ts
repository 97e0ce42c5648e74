import { join } from 'node:path';
import { nodeModules } from './install-npm';
import type { Command, Setting } from './stack';

/** With webpack, as the other bundler refuses packages that lie outside of the project. */
const next = (args: readonly string[]): Command => ({
  program: process.execPath,
  args: [join(nodeModules, 'next', 'dist', 'bin', 'next'), ...args],
  env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
});

export const nextBuild = (): readonly Command[] => [next(['build', '--webpack'])];
export const nextStart = ({ port }: Setting): Command =>
  next(['start', '--hostname', '127.0.0.1', '--port', String(port)]);
