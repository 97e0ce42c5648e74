import { getHeader, headersNamed } from '../../../fetch-standard/header-list';
import type { Response } from '../../../exchange/exchange';
import type { HeaderList } from '../../../fetch-standard/header-list';
import type { Scene } from './cause-definition';
import type { Evidence, Message } from '../../diagnosis';

type Mark = Evidence['mark'];

const NO_HEADERS: HeaderList = [];

/** The whole of a value as the offending part. */
export const wholeOf = (value: string): Mark => ({ start: 0, end: value.length });

/** The first occurrence of a part in a value; null when it does not occur. */
export function partOf(value: string, part: string): Mark {
  const start = value.indexOf(part);
  return start < 0 || part === '' ? null : { start, end: start + part.length };
}

/** Headers that the browser sent at this place: those of the preflight in its stage, else of the actual request. */
export function sentHeaders(scene: Scene): HeaderList {
  if (scene.stage === 'preflight') return scene.hopData.preflight?.requestHeaders ?? NO_HEADERS;
  return scene.hopData.requestHeaders ?? NO_HEADERS;
}

/** The response that was judged at this place: the preflight's in its stage, else that to the actual request. */
export const responseAt = ({ stage, hopData }: Scene): Response | null =>
  stage === 'preflight' ? (hopData.preflight?.response ?? null) : hopData.response;

/** Response headers at this place. */
const receivedHeaders = (scene: Scene): HeaderList => responseAt(scene)?.headers ?? NO_HEADERS;

const sentMessage = (scene: Scene): Message =>
  scene.stage === 'preflight' ? 'preflight-request' : 'request';
const responseMessage = (scene: Scene): Message =>
  scene.stage === 'preflight' ? 'preflight-response' : 'response';

type HeadersOfMessage = { readonly message: Message; readonly hop: number; readonly headers: HeaderList };

function linesOf(
  { message, hop, headers }: HeadersOfMessage,
  name: string,
  mark: (value: string, index: number) => Mark,
): readonly Evidence[] {
  const found = headersNamed(headers, name);
  if (found.length === 0) return [{ message, hop, name, value: null, mark: null }];
  return found.map((header, index) => ({
    message,
    hop,
    name: header.name,
    value: header.value,
    mark: mark(header.value, index),
  }));
}

/** A header that the browser sent, each repeat a line; one line with value null when it sent none. */
export const sent = (scene: Scene, name: string, mark: (value: string, index: number) => Mark = () => null) =>
  linesOf({ message: sentMessage(scene), hop: scene.hop, headers: sentHeaders(scene) }, name, mark);

/** A response header, one line for each repeat; one line with value null when it is absent. */
export const received = (
  scene: Scene,
  name: string,
  mark: (value: string, index: number) => Mark = () => null,
) =>
  linesOf({ message: responseMessage(scene), hop: scene.hop, headers: receivedHeaders(scene) }, name, mark);

/** The response's status line, for example `404 Not Found`; nothing when no response was seen. */
export function receivedStatus(scene: Scene, marked: boolean): readonly Evidence[] {
  const response = responseAt(scene);
  if (response === null) return [];
  const reason = response.statusLine.replace(/^\S+\s+\d+\s*/, '');
  const value = reason === '' ? String(response.status) : `${String(response.status)} ${reason}`;
  return [
    {
      message: responseMessage(scene),
      hop: scene.hop,
      name: ':status',
      value,
      mark: marked ? wholeOf(value) : null,
    },
  ];
}

/** What the browser itself reported, for example `net::ERR_CONNECTION_REFUSED`. */
export const reported = (scene: Scene, error: string): readonly Evidence[] => [
  { message: 'browser', hop: scene.hop, name: 'error', value: error, mark: wholeOf(error) },
];

/** The Origin header that was sent; the serialised origin stands in when the browser did not show the header. */
export function sentOrigin(scene: Scene): readonly Evidence[] {
  const isShown = getHeader(sentHeaders(scene), 'origin') !== null;
  if (isShown || scene.origin === null) return sent(scene, 'Origin');
  return [{ message: sentMessage(scene), hop: scene.hop, name: 'Origin', value: scene.origin, mark: null }];
}
