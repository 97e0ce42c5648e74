/** A span of seconds for people, with a space before its unit: `40 ms`, `3.4 s`, `75 s`, `12 min`, `2 h`. */
export function duration(seconds: number): string {
  if (seconds < 0.9995) return `${String(Math.round(seconds * 1000))} ms`;
  if (seconds < 9.95 && !Number.isInteger(seconds)) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${String(Math.round(seconds))} s`;
  return seconds < 7200
    ? `${String(Math.round(seconds / 60))} min`
    : `${Math.round(seconds / 3600).toLocaleString('en-US')} h`;
}
