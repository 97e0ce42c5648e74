import { readFileSync } from 'node:fs';

const KILOBYTES_PER_MEGABYTE = 1024;

/** Megabytes. */
export type Memory = {
  /** All pages that are in memory, those that are shared with other processes counted in full (`VmRSS`). */
  readonly resident: number;
  /** The same, each page that is shared counted by the share of each process that has it (`Pss`). */
  readonly proportional: number;
};

/** Memory of some processes together; those that are gone count nothing. Linux only. */
export function memoryOf(processes: readonly number[]): Memory {
  const sum = (file: string, field: RegExp): number =>
    Math.round(processes.reduce((all, pid) => all + kilobytes(pid, file, field), 0) / KILOBYTES_PER_MEGABYTE);
  return {
    resident: sum('status', /^VmRSS:\s+(\d+) kB$/m),
    proportional: sum('smaps_rollup', /^Pss:\s+(\d+) kB$/m),
  };
}

function kilobytes(pid: number, file: string, field: RegExp): number {
  try {
    return Number(field.exec(readFileSync(`/proc/${String(pid)}/${file}`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
