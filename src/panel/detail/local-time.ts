import type { Prose } from '../../diagnosis/words/prose';

/** A time of the day where the reader is, with seconds, from milliseconds since the epoch. */
export const localTime = (time: number): string =>
  new Date(time).toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });

/** A text without any distinction, with times of the day where the reader is. */
export const localText = (text: Prose): string =>
  text.map((part) => (part.kind === 'time' ? localTime(part.time) : part.text)).join('');
