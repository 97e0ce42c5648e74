/**
 * One evaluated step of an algorithm of the Fetch Standard, as the reader can look it up.
 */
export type Step = {
  /** The algorithm's name in the standard, for example `CORS check`. */
  readonly algorithm: string;
  /** Fragment of https://fetch.spec.whatwg.org/ with its `#`, for example `#concept-cors-check`. */
  readonly anchor: string;
  /** Step number in that algorithm, for example `4` or `7.5`. */
  readonly number: string;
  /** What the step asks, in our words, for example `Is Access-Control-Allow-Origin the request's origin?`. */
  readonly question: string;
  /** The values it was asked about, for example `https://a.example/ ≠ https://a.example`. */
  readonly input: string;
  /** `pass` goes on, `fail` ends in a network error, `info` decides nothing by itself. */
  readonly outcome: 'pass' | 'fail' | 'info';
};

/** A maker of steps of one algorithm, so that its name and anchor are written once. */
export function stepsOf(
  algorithm: string,
  anchor: string,
): (number: string, question: string, input: string, outcome: Step['outcome']) => Step {
  return (number, question, input, outcome) => ({ algorithm, anchor, number, question, input, outcome });
}
