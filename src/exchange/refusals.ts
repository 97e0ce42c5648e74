/** Why something that came from elsewhere was left out. */
export const REFUSAL_REASONS = [
  /** An event of the browser has not the documented shape. */
  'event-shape',
  /** A message over a port is of a kind that this version does not know, as another version may send. */
  'message-kind',
  /** A message over a port is of a known kind, and not what that kind has to be. */
  'message-shape',
  /** A record in the storage is of another version. */
  'record-version',
  /** A record in the storage is cut short, changed, or none of ours. */
  'record-shape',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** How often something was left out, by reason. */
export type Refusals = Readonly<Record<RefusalReason, number>>;

export const NOTHING_REFUSED: Refusals = {
  'event-shape': 0,
  'message-kind': 0,
  'message-shape': 0,
  'record-version': 0,
  'record-shape': 0,
};
