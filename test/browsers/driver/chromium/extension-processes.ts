import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly parent: number; readonly command: string };

/** Null for one that has ended meanwhile. */
function readProcess(pid: number): Process | null {
  try {
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return { pid, parent: Number(parent), command: readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8') };
  } catch {
    return null;
  }
}

/** The processes below a browser's that Chromium has set apart for extensions. */
export function extensionProcesses(browser: number): readonly number[] {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : null;
    if (found !== null) all.set(found.pid, found);
  }
  const isBelow = (pid: number): boolean => {
    for (let at = all.get(pid); at !== undefined; at = all.get(at.parent))
      if (at.parent === browser) return true;
    return false;
  };
  return [...all.values()]
    .filter(({ pid, command }) => command.includes('--extension-process') && isBelow(pid))
    .map(({ pid }) => pid);
}
