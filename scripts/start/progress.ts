/**
 * Waits for `work`. Silent when it ends within a second; after that it prints what is being done and, every five
 * seconds, how long it has taken and what `state` says.
 */
export async function withProgress<T>(title: string, work: Promise<T>, state?: () => string): Promise<T> {
  const start = performance.now();
  const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
  const shown = { title: false };
  const first = setTimeout(() => {
    shown.title = true;
    console.log(`${title} …`);
  }, 1000);
  const later = setInterval(() => {
    console.log(`${title} … ${seconds()} s${state === undefined ? '' : `, ${state()}`}`);
  }, 5000);
  try {
    const result = await work;
    if (shown.title) console.log(`${title}: done in ${seconds()} s`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(later);
  }
}
