import type { FetchContext, FetchRequest, Outcome, ZooOrigins } from '../zoo-case';
import { orderFetch } from './context-message';
import { activeServiceWorker, CONTROLLED_PATH } from './fetch-in-worker';

type FrameSource = { readonly src?: string; readonly srcdoc?: string; readonly sandbox?: string };

type FrameContext = Extract<FetchContext, `${string}-frame`>;

function sourceOf(context: FrameContext, origins: ZooOrigins): FrameSource {
  const srcdoc = `<!doctype html><script src="${origins.page}/frame.js"></script>`;
  switch (context) {
    case 'cross-origin-frame':
      return { src: `${origins.sameSite}/frame` };
    case 'sandboxed-frame':
      return { src: '/frame', sandbox: 'allow-scripts' };
    case 'srcdoc-frame':
      return { srcdoc };
    case 'sandboxed-srcdoc-frame':
      return { srcdoc, sandbox: 'allow-scripts' };
    case 'data-frame':
      return { src: `data:text/html,${encodeURIComponent(srcdoc)}` };
    case 'controlled-frame':
      return { src: `${CONTROLLED_PATH}frame` };
    case 'embedder-policy-frame':
      return { src: '/frame-with-embedder-policy' };
    case 'content-policy-frame':
      return { src: '/frame-with-content-policy' };
    case 'upgrading-frame':
      return { src: '/frame-that-upgrades' };
    case 'secure-frame':
      return { src: `${origins.secure}/frame` };
    case 'international-frame':
      return { src: `${origins.international}/frame` };
    case 'ipv6-frame':
      return { src: `${origins.ipv6}/frame` };
    case 'default-port-frame':
      return { src: `${origins.defaultPort}/frame` };
  }
}

/**
 * Lets a new frame fetch. It stays as long as the page: Firefox tells of a request that it refused seconds after the
 * script knows when the machine is busy, and not any more once its frame is gone.
 */
export async function fetchInFrame(
  url: string,
  request: FetchRequest,
  context: FrameContext,
  origins: ZooOrigins,
): Promise<Outcome> {
  if (context === 'controlled-frame') await activeServiceWorker();
  const { src, srcdoc, sandbox } = sourceOf(context, origins);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  if (src !== undefined) frame.src = src;
  if (srcdoc !== undefined) frame.srcdoc = srcdoc;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return orderFetch((order, port) => frame.contentWindow?.postMessage(order, '*', [port]), { url, request });
}
