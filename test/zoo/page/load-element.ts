import type { ElementRequest, Outcome } from '../zoo-case';

/** Loads a URL the way an element does and says which event came. */
export function loadElement(url: string, request: ElementRequest): Promise<Outcome> {
  switch (request.kind) {
    case 'font':
      return loadFont(url);
    case 'event-source':
      return openEventSource(url, request);
    case 'image':
      return eventOf(Object.assign(new Image(), crossorigin(request)), (image) => (image.src = url));
    case 'script':
    case 'module': {
      const script = Object.assign(document.createElement('script'), crossorigin(request));
      if (request.kind === 'module') script.type = 'module';
      return eventOf(script, () => {
        script.src = url;
        document.head.append(script);
      });
    }
    case 'stylesheet': {
      const link = Object.assign(document.createElement('link'), crossorigin(request), { rel: 'stylesheet' });
      return eventOf(link, () => {
        link.href = url;
        document.head.append(link);
      });
    }
  }
}

function crossorigin(request: ElementRequest): { crossOrigin?: string } {
  return request.crossorigin ? { crossOrigin: request.crossorigin } : {};
}

function eventOf<E extends HTMLElement>(element: E, start: (element: E) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) {
      element.addEventListener(type, () => {
        if (element.isConnected) element.remove();
        resolve({ settled: 'event', type });
      });
    }
    start(element);
  });
}

async function loadFont(url: string): Promise<Outcome> {
  try {
    await new FontFace('zoo', `url("${url}")`).load();
    return { settled: 'resolved' };
  } catch (error) {
    return { settled: 'rejected', error: String(error) };
  }
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
