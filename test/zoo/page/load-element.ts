import type { ElementRequest, Outcome } from '../zoo-case';
import { resourceOutcome } from './resource-outcome';

/** Loads a URL the way an element or a style sheet does and says which event came. */
export function loadElement(url: string, request: ElementRequest): Promise<Outcome> {
  switch (request.kind) {
    case 'font':
      return loadFont(url);
    case 'event-source':
      return openEventSource(url, request);
    case 'image':
      return loadImage(url, request);
    case 'script':
    case 'module': {
      const script = Object.assign(document.createElement('script'), crossorigin(request));
      if (request.kind === 'module') script.type = 'module';
      if (request.integrity !== undefined) script.integrity = request.integrity;
      return eventOf(script, () => {
        script.src = url;
        document.head.append(script);
      });
    }
    case 'dynamic-import':
      return importModule(url);
    case 'stylesheet': {
      const link = Object.assign(document.createElement('link'), crossorigin(request), { rel: 'stylesheet' });
      if (request.integrity !== undefined) link.integrity = request.integrity;
      return eventOf(link, () => {
        link.href = url;
        document.head.append(link);
      });
    }
    case 'preload':
      return preload(url, request);
    case 'audio':
    case 'video': {
      const media = Object.assign(document.createElement(request.kind), crossorigin(request), {
        preload: 'auto',
        muted: true,
      });
      return eventOf(media, (element) => (element.src = url));
    }
    case 'css-background':
      return paint(url, 'background-image', true);
    case 'css-mask':
      return paint(url, 'mask-image', false);
  }
}

function crossorigin(request: ElementRequest): { crossOrigin?: string } {
  return request.crossorigin ? { crossOrigin: request.crossorigin } : {};
}

/** The events by which elements tell that they have got what they requested; media have a name of their own for it. */
const EVENTS: readonly (readonly [name: string, type: string])[] = [
  ['load', 'load'],
  ['loadeddata', 'load'],
  ['error', 'error'],
];

function eventOf<E extends HTMLElement>(element: E, start: (element: E) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    for (const [name, type] of EVENTS) {
      element.addEventListener(name, () => {
        if (element.isConnected) element.remove();
        resolve({ settled: 'event', type });
      });
    }
    start(element);
  });
}

/** Firefox says `load` whatever has become of it. */
async function preload(url: string, request: ElementRequest): Promise<Outcome> {
  const link = Object.assign(document.createElement('link'), crossorigin(request), { rel: 'preload' });
  if (request.as !== undefined) link.as = request.as;
  link.href = url;
  document.head.append(link);
  const outcome = await resourceOutcome(url, request.crossorigin === undefined);
  link.remove();
  return outcome;
}

async function loadImage(url: string, request: ElementRequest): Promise<Outcome> {
  const image = Object.assign(new Image(), crossorigin(request));
  const outcome = await eventOf(image, () => (image.src = url));
  return outcome.type === 'load' ? { ...outcome, canvas: canvasWith(image) } : outcome;
}

function canvasWith(image: HTMLImageElement): 'readable' | 'tainted' {
  const context = document.createElement('canvas').getContext('2d');
  context?.drawImage(image, 0, 0);
  try {
    context?.getImageData(0, 0, 1, 1);
    return 'readable';
  } catch {
    return 'tainted';
  }
}

/** The servers send no true font, which the page cannot tell from one that it may not have. */
async function loadFont(url: string): Promise<Outcome> {
  await new FontFace('zoo', `url("${url}")`).load().catch(() => undefined);
  return resourceOutcome(url, false);
}

async function importModule(url: string): Promise<Outcome> {
  try {
    await import(/* @vite-ignore */ url);
    return { settled: 'resolved' };
  } catch (error) {
    return { settled: 'rejected', error: String(error) };
  }
}

/** Lets CSS load an image. The script is told nothing. */
async function paint(url: string, property: string, isOpaque: boolean): Promise<Outcome> {
  const box = document.createElement('div');
  box.style.setProperty('width', '1px');
  box.style.setProperty('height', '1px');
  box.style.setProperty(property, `url("${url}")`);
  document.body.append(box);
  const outcome = await resourceOutcome(url, isOpaque);
  box.remove();
  return outcome;
}

function openEventSource(url: string, request: ElementRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const source = new EventSource(url, { withCredentials: request.crossorigin === 'use-credentials' });
    for (const type of ['open', 'error']) {
      source.addEventListener(type, () => {
        source.close();
        resolve({ settled: 'event', type });
      });
    }
  });
}
