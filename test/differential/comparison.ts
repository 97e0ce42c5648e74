/** What is compared of every case. */
export const COMPARISONS = [
  'blocked',
  'first-cause',
  'preflight-required',
  'preflight-sent',
  'exposed-headers',
  'claims',
] as const;

export type ComparisonName = (typeof COMPARISONS)[number];

/**
 * `open` where nothing that the browser shows its extensions decides, the panel says so, and what came is one of the
 * outcomes that it leaves open; `out-of-sight` where the panel lists no such request, and rightly.
 */
export type Comparison = {
  readonly name: ComparisonName;
  readonly kind: 'agrees' | 'open' | 'out-of-sight' | 'differs';
  /** For people. */
  readonly because: string;
};

export const agrees = (name: ComparisonName, because: string): Comparison => ({
  name,
  kind: 'agrees',
  because,
});
export const differs = (name: ComparisonName, because: string): Comparison => ({
  name,
  kind: 'differs',
  because,
});
export const open = (name: ComparisonName, because: string): Comparison => ({ name, kind: 'open', because });
