import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../run/places.mjs';

/** A lock without a readable owner is taken over after this long: its owner died between making and signing it. */
const unsignedLockLivesMs = 5000;

/**
 * The process that holds a lock.
 *
 * @param {string} lock
 * @returns {number | null} null while the lock is not signed
 */
function ownerOf(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/**
 * @param {unknown} error
 * @param {string} code of a system error, such as `EEXIST`
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM'); // It exists, but belongs to another user.
  }
}

/** @param {string} lock */
function isStale(lock) {
  const owner = ownerOf(lock);
  if (owner !== null) return !isAlive(owner);
  try {
    return Date.now() - statSync(lock).mtimeMs > unsignedLockLivesMs;
  } catch {
    return false; // It went away meanwhile; the next attempt to take it will tell.
  }
}

/**
 * Runs `work` while holding a lock, so that two first runs in one checkout do not install at the same time.
 * The lock is a directory, because making one is atomic on every system. One left behind by a dead process is removed.
 *
 * @template T
 * @param {string} lock path of the directory
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  for (let told = false; ;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    if (isStale(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another setup to end (process ${ownerOf(lock) ?? 'unknown'}) …`);
    told = true;
    await wait(200);
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Runs `work` while no other setup of this checkout changes what is installed.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const withSetupLock = (work) => withLock(join(root, '.setup-lock'), work);
