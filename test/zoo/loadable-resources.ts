import type { ElementRequest, ZooRequest } from './zoo-case';

/** What a server sends: the value of `Content-Type`, and the body, every UTF-16 unit of which is one byte (latin1). */
export type Resource = { readonly type: string; readonly body: string };

const GIF =
  'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;';
/** Eight samples of silence. */
const WAV =
  'RIFF,\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00@\x1f\x00\x00@\x1f\x00\x00\x01\x00\x08\x00data\x08\x00\x00\x00\x80\x80\x80\x80\x80\x80\x80\x80';

export const IMAGE: Resource = { type: 'image/gif', body: GIF };
export const AUDIO: Resource = { type: 'audio/wav', body: WAV };
/** A classic script and a module alike. */
export const SCRIPT: Resource = { type: 'text/javascript', body: 'void 0;\n' };
export const STYLE: Resource = { type: 'text/css', body: ':root {}\n' };
/** No true font, but neither browser looks into it before it has decided whether the page may have it. */
export const FONT: Resource = { type: 'font/woff2', body: 'hay' };
export const DATA: Resource = { type: 'application/json', body: '{}' };
/** Has a name and a value, by which browsers know JSON; the smallest JSON they do not. */
export const SNIFFED_JSON: Resource = { type: 'application/json', body: '{"okapi":1}' };
export const PAGE_OF_HTML: Resource = { type: 'text/html', body: '<!doctype html><p>okapi' };
export const EVENTS: Resource = { type: 'text/event-stream', body: 'data: okapi\n\n' };

const BY_KIND = {
  image: IMAGE,
  script: SCRIPT,
  module: SCRIPT,
  'dynamic-import': SCRIPT,
  stylesheet: STYLE,
  font: FONT,
  audio: AUDIO,
  video: AUDIO,
  'css-background': IMAGE,
  'css-mask': IMAGE,
  'event-source': EVENTS,
} as const satisfies Record<Exclude<ElementRequest['kind'], 'preload'>, Resource>;

const BY_PRELOAD = {
  fetch: DATA,
  font: FONT,
  image: IMAGE,
  script: SCRIPT,
  style: STYLE,
} as const satisfies Record<NonNullable<ElementRequest['as']>, Resource>;

/**
 * What an element can make sense of, so that nothing but the rules decides whether it loads; null for what a script
 * sends, which takes anything.
 */
export function resourceFor(request: Pick<ElementRequest, 'kind' | 'as'> | ZooRequest): Resource | null {
  switch (request.kind) {
    case 'fetch':
    case 'xhr':
    case 'beacon':
    case 'websocket':
      return null;
    case 'preload':
      return BY_PRELOAD[request.as ?? 'fetch'];
    default:
      return BY_KIND[request.kind];
  }
}
