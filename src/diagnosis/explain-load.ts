import type { Exchange } from '../exchange/exchange';
import type { Diagnosis } from './diagnosis';
import { loadKind, type LoadKind } from './load-kind';
import { code, prose } from './prose';
import type { Prose } from './prose';

const CROSSORIGIN = code('crossorigin');

/** Why each kind is fetched with CORS. */
const WITH_CORS: Readonly<Partial<Record<LoadKind, Prose>>> = {
  script: prose`A script is fetched with CORS if it is a module (${code('type="module"')}, ${code('import')}) or its element has ${CROSSORIGIN}.`,
  style: prose`A style sheet is fetched with CORS because its element has ${CROSSORIGIN}.`,
  image: prose`An image is fetched with CORS if its element has ${CROSSORIGIN}, or if CSS uses it as a mask or a shape.`,
  font: prose`Fonts are always fetched with CORS.`,
  audio: prose`Audio is fetched with CORS because its element has ${CROSSORIGIN}.`,
  video: prose`A video is fetched with CORS because its element has ${CROSSORIGIN}.`,
  media: prose`Video and audio are fetched with CORS because the element has ${CROSSORIGIN}.`,
  track: prose`Text tracks are fetched with CORS because the video has ${CROSSORIGIN}.`,
  manifest: prose`A web app manifest is always fetched with CORS, and with credentials only with ${code('crossorigin="use-credentials"')}.`,
  report: prose`The browser sends reports with CORS.`,
  'event-source': prose`An ${code('EventSource')} is always fetched with CORS, and with credentials only with ${code('withCredentials: true')}.`,
  beacon: prose`${code('sendBeacon()')} sends with CORS, and with credentials, if the type of the body is not CORS-safelisted, as that of JSON.`,
  preload: prose`It is loaded ahead with CORS because the ${code('<link>')} has ${CROSSORIGIN}. The load that it is for must ask for the same.`,
  scripted: prose`${code('fetch()')} and ${code('XMLHttpRequest')} let the script read the answer, so a server of another origin has to allow it.`,
};

/** What it means for each kind to be fetched without. */
const WITHOUT_CORS: Readonly<Partial<Record<LoadKind, Prose>>> = {
  script: prose`A classic script without ${CROSSORIGIN} is fetched without CORS: it runs, and of its errors the page learns no more than ${code('Script error.')}`,
  style: prose`A style sheet without ${CROSSORIGIN} is fetched without CORS: it is applied, and only its rules cannot be read.`,
  image: prose`An image without ${CROSSORIGIN} is fetched without CORS: it is shown, and only a canvas onto which it is drawn is tainted, so that its pixels cannot be read.`,
  font: prose`A preload without ${CROSSORIGIN} is fetched without CORS. Fonts are always fetched with CORS, so this one is loaded once more.`,
  audio: prose`Audio without ${CROSSORIGIN} is fetched without CORS: it plays, and only Web Audio gets silence.`,
  video: prose`A video without ${CROSSORIGIN} is fetched without CORS: it plays, and only a canvas onto which it is drawn is tainted.`,
  media: prose`Video and audio without ${CROSSORIGIN} are fetched without CORS: they play, and only canvas and Web Audio cannot read them.`,
  beacon: prose`${code('sendBeacon()')} sends without CORS if the type of the body is CORS-safelisted, as that of plain text; nobody reads the answer.`,
  preload: prose`It is loaded ahead without CORS, because the ${code('<link>')} has no ${CROSSORIGIN}.`,
  scripted: prose`The script asked with ${code('mode: "no-cors"')}: the request is sent, and the answer stays unreadable.`,
};

/**
 * Why the resource was fetched with CORS, or without, in its own terms; null where there is nothing to say. It tells the
 * rule for the kind of resource, not which element or script it was: that is not visible.
 */
export function explainLoad(exchange: Exchange, { mode }: Diagnosis): Prose | null {
  const kind = loadKind(exchange);
  switch (mode.mode) {
    case 'cors':
      return WITH_CORS[kind] ?? null;
    case 'no-cors':
      return WITHOUT_CORS[kind] ?? null;
    case 'websocket':
      return prose`CORS does not apply to a WebSocket: the server gets the origin and decides for itself.`;
    case 'same-origin':
    case 'navigate':
      return null;
  }
}
