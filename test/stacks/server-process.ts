import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { waitUntil } from '../browsers/driver/wait-until';
import type { Leash } from '../browsers/driver/leash';
import type { Command } from './stack';

const START_TIMEOUT_MS = 90_000;
const BUILD_TIMEOUT_MS = 300_000;
/** How much of what a program said is kept for when it fails, in characters. */
const MOST_OUTPUT = 4_000;

/** A server that responds; `stop` resolves when its process is gone. */
export type RunningServer = { readonly stop: () => Promise<void> };

type Child = {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
};

function run({ program, args, env = {} }: Command, directory: string, leash: Leash): Child {
  const child = spawn(program, args, {
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  leash.hold(child.pid);
  let said = '';
  const listen = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-MOST_OUTPUT));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      said += error.message;
      resolve(null);
    });
    child.on('exit', (code) => {
      resolve(code ?? -1);
    });
  });
  const kill = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL'); // Its whole group: many servers start workers.
    } catch {
      // It has ended already.
    }
  };
  return { output: () => said, ended, kill };
}

/** Runs a program to its end; throws with what it said when it fails. */
export async function runToEnd(command: Command, directory: string, leash: Leash): Promise<void> {
  const child = run(command, directory, leash);
  const timer = setTimeout(child.kill, BUILD_TIMEOUT_MS);
  const code = await child.ended;
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${command.program} ${command.args.join(' ')} failed: ${child.output()}`);
}

type Start = {
  readonly directory: string;
  readonly port: number;
  /** What is requested to see whether it responds. */
  readonly path: string;
  /** A status that says that it has not started yet; null where it responds only then. */
  readonly statusBeforeReady: number | null;
  readonly leash: Leash;
};

/** Starts a server and waits until it responds to an HTTP request on the port, with whatever status but that one. */
export async function startServer(
  command: Command,
  { directory, leash, ...place }: Start,
): Promise<RunningServer> {
  const child = run(command, directory, leash);
  let hasEnded = false;
  void child.ended.then(() => (hasEnded = true));
  const stop = async (): Promise<void> => {
    child.kill();
    await child.ended;
  };
  try {
    const isThere = await waitUntil(
      `${command.program} to respond`,
      async () => (hasEnded ? 'ended' : (await responds(place)) && 'responds'),
      START_TIMEOUT_MS,
    );
    if (isThere === 'ended') throw new Error('it ended');
    return { stop };
  } catch (error) {
    await stop();
    throw new Error(`The server did not start: ${String(error)}\n${child.output()}`, { cause: error });
  }
}

function responds({
  port,
  path,
  statusBeforeReady,
}: Pick<Start, 'port' | 'path' | 'statusBeforeReady'>): Promise<boolean> {
  return new Promise((resolve) => {
    const requested = request({ host: '127.0.0.1', port, path, timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode !== statusBeforeReady);
    });
    requested.on('error', () => {
      resolve(false);
    });
    requested.on('timeout', () => requested.destroy());
    requested.end();
  });
}
