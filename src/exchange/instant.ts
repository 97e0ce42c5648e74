/** A time of day or a time zone at the end of a date, without which engines would use the zone of the machine. */
const WITH_ZONE = /(?:z|[+-]\d{2}:?\d{2})$/i;

/**
 * Milliseconds since the epoch of a date and time by ISO 8601; null when it is none. One without a time zone is taken as
 * UTC, so that the same text is the same instant on every machine.
 *
 * @see https://tc39.es/ecma262/#sec-date-time-string-format
 */
export function instantOf(text: string): number | null {
  const milliseconds = Date.parse(WITH_ZONE.test(text) ? text : `${text}Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
