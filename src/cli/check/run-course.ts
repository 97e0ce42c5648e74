import { isMixedContent } from '../../diagnosis/not-cors/is-mixed-content';
import type { NetworkError } from '../../exchange/network-event';
import { isBadPort } from '../../fetch-standard/bad-port';
import { fetchCourse } from '../../fetch-standard/course/fetch-course';
import type { Course, CourseMessage, Reply } from '../../fetch-standard/course/fetch-course';
import type { Engine } from '../../fetch-standard/engines';
import type { HeaderList } from '../../fetch-standard/header-list';
import { serializeOrigin } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { OutgoingMessage, ResponseHead } from '../send/message';
import type { Sent } from '../send/send-message';
import { browserMessage } from './browser-message';
import type { WantedRequest } from './wanted-request';

/** A course with what the messages of it were sent with, and the error that ended it; null where none did. */
export type RunCourse = {
  readonly course: Course<ResponseHead>;
  /** Every header of a message that was sent, by the headers that the course has of it. */
  readonly sentHeaders: ReadonlyMap<HeaderList, HeaderList>;
  readonly error: NetworkError | null;
};

/** Sends a message; the same one again where the same course has sent it before, `count` times. */
export type Send = (message: OutgoingMessage, count: number) => Promise<Sent>;

/** Whether a message changes nothing, so that it may be sent unasked. */
export const isHarmless = ({ kind, method }: CourseMessage): boolean =>
  kind === 'preflight' || /^(?:GET|HEAD|OPTIONS)$/.test(method);

/**
 * Sends what no message before was the same as: engines differ in little, and no server needs to hear twice what two of
 * them send alike.
 */
export function sharedSend(send: (message: OutgoingMessage) => Promise<Sent>): Send {
  const sent = new Map<string, Promise<Sent>>();
  return (message, count) => {
    const key = JSON.stringify([message, count]);
    const known = sent.get(key) ?? send(message);
    sent.set(key, known);
    return known;
  };
}

/** Sends a request the way one engine does, message by message, as far as the rules let it go. */
export async function runCourse(
  wanted: WantedRequest,
  engine: Engine,
  { send, maySend }: { readonly send: Send; readonly maySend: (message: CourseMessage) => boolean },
): Promise<RunCourse> {
  const pageOrigin = serializeOrigin(wanted.origin);
  const isBarred = (url: string): boolean => {
    const parsed = parseUrl(url);
    return isMixedContent(pageOrigin, parsed) || isBadPort(parsed?.port ?? '');
  };
  const sentHeaders = new Map<HeaderList, HeaderList>();
  const counts = new Map<string, number>();
  let error: NetworkError | null = null;
  const replyTo = async (message: CourseMessage): Promise<Reply<ResponseHead>> => {
    if (!maySend(message)) return 'not-sent';
    const outgoing = browserMessage(message, wanted);
    sentHeaders.set(message.headers, outgoing.headers);
    const key = JSON.stringify(outgoing);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    const sent = await send(outgoing, count);
    if (sent.kind === 'response') return sent.response;
    ({ error } = sent);
    return 'no-response';
  };
  const messages = fetchCourse<ResponseHead>({ ...wanted, isBarred }, engine);
  let step = messages.next();
  while (step.done !== true) step = messages.next(await replyTo(step.value));
  return { course: step.value, sentHeaders, error };
}
