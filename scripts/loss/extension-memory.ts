import { readFileSync } from 'node:fs';

const KILOBYTES_PER_MEGABYTE = 1024;

/** Resident memory of some processes together, in megabytes; those that are gone count nothing. Linux only. */
export function residentMegabytes(processes: readonly number[]): number {
  const kilobytes = processes.reduce((sum, pid) => sum + residentKilobytes(pid), 0);
  return Math.round(kilobytes / KILOBYTES_PER_MEGABYTE);
}

function residentKilobytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
