// Runs as a process of its own: node leash-keeper.mjs <directory>, with process ids, one a line, on its input.
// When its input ends, because the owner said so or because the owner is dead however it died, it kills the
// process groups that were named and removes the directory. So neither a browser nor a profile outlives a test.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const directory = String(process.argv[2]);
let input = '';
process.stdin.on('data', (chunk) => (input += chunk.toString()));
process.stdin.on('end', () => {
  for (const pid of input.split('\n').map(Number)) if (pid > 1) kill(pid);
  rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** @param {number} pid */
function kill(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
