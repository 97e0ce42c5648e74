/**
 * A regular expression, in the dialect that all engines share, that matches exactly the given origins: anchored at both
 * ends, every character that means something escaped.
 */
export function originPattern(origins: readonly string[]): string {
  const exact = origins.map((origin) => origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `^(?:${exact.join('|')})$`;
}
