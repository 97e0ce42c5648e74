const POLL_MS = 25;

/**
 * Polls until `condition` gives a value other than `undefined`, `null` or `false`, and returns that value.
 * A condition that throws counts as not yet met. After `timeoutMs` milliseconds it throws an error that says
 * what was waited for and what the last try gave.
 */
export async function waitUntil<T>(
  what: string,
  condition: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  timeoutMs = 10_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let last = 'nothing';
  for (;;) {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value;
      last = String(value);
    } catch (error) {
      last = String(error);
    }
    if (performance.now() >= end) throw new Error(`Waited ${timeoutMs} ms for ${what}; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Resolves as `promise` does, or throws after `timeoutMs` milliseconds. The promise itself is not cancelled. */
export async function withDeadline<T>(what: string, promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took longer than ${timeoutMs} ms`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
