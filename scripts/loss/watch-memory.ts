import { memoryOf, type Memory } from './extension-memory';

const READ_MILLISECONDS = 200;

export type MemoryWatch = {
  /** From now on the panel's list is scrolled through from end to end to read it, which nobody does who records. */
  readingBegins(): void;
  /** Lines for people. */
  stop(): Promise<readonly string[]>;
};

const NOTHING: Memory = { resident: 0, proportional: 0 };

const larger = (a: Memory, b: Memory): Memory => ({
  resident: Math.max(a.resident, b.resident),
  proportional: Math.max(a.proportional, b.proportional),
});

const told = (when: string, { resident, proportional }: Memory): string =>
  `memory ${when}${String(resident)} MB resident, ${String(proportional)} MB with shared pages counted by share`;

/** Reads the memory of processes again and again until it is stopped, and keeps the most that was seen. */
export function watchMemory(processes: readonly number[]): MemoryWatch {
  const first = memoryOf(processes);
  const peak = { recording: first, reading: NOTHING };
  let phase: keyof typeof peak = 'recording';
  let isStopped = false;
  const watch = async (): Promise<void> => {
    while (!isStopped) {
      peak[phase] = larger(peak[phase], memoryOf(processes));
      await new Promise((resolve) => setTimeout(resolve, READ_MILLISECONDS));
    }
  };
  const watching = watch();
  return {
    readingBegins: () => {
      phase = 'reading';
    },
    stop: async () => {
      isStopped = true;
      await watching;
      return [
        told('at first  ', first),
        told('recording ', peak.recording),
        told('reading   ', peak.reading),
      ];
    },
  };
}
