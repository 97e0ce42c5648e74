import type { CauseDefinition } from '../parts/cause-definition';
import type { NetworkFailure } from '../../diagnosis';
import { received, reported, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

function explanation({ error, detail }: NetworkFailure): Prose {
  if (detail === 'or-unusable')
    return prose`This is not CORS: the element made the request without it (mode ${code('no-cors')}). Firefox reports ${code(error)} if the page or the user cancels a load. It reports the same if the response is not the image, media, script or style that the element needs. Which of the two happened is not known, and a preload may count as loaded. Check the status, the ${code('Content-Type')} and the body.`;
  if (detail === 'kept-alive')
    return prose`This is not CORS: DevTools reported ${code(error)} before the page had the response. The script canceled the request (an ${code('AbortController')} or a timeout), or the user left the page. Chrome continued the request on its own, as it does with ${code('keepalive')}. The server may have processed it, but the script does not get the response.`;
  return prose`This is not CORS: the browser reported ${code(error)}, which means that the request was canceled before its response was complete. Check whether the script aborts it (an ${code('AbortController')} or a timeout), or whether the user left the page. A Content Security Policy that forbids the target of a redirect can end a request the same way.`;
}

function verdict({ detail }: NetworkFailure): Prose {
  if (detail === 'or-unusable')
    return prose`the load was canceled after its response had arrived, and Firefox does not say why`;
  return detail === 'kept-alive'
    ? prose`the page gave up the request before it had the response, and Chrome continued it`
    : prose`the request was canceled in the browser`;
}

export const aborted: CauseDefinition<'aborted'> = {
  code: 'aborted',
  standard: null,
  owner: () => 'frontend',
  detail: ({ detail }) => detail ?? null,
  title: ({ detail }) =>
    detail === 'or-unusable' ? prose`Canceled, or not usable` : prose`The request was canceled`,
  verdict,
  explanation,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error, detail }, scene) => [
    ...(detail === 'or-unusable' ? received(scene, 'Content-Type', wholeOf) : []),
    ...reported(scene, error),
  ],
};
