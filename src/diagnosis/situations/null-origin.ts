import { getHeader } from '../../fetch-standard/header-list';
import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { linesOf, sentIfPresent } from './parts/lines';
import type { FoundSituation, SituationDefinition } from './situation';
import { isRefused, type SituationScene } from './situation-scene';

type Reason = { readonly happened: Prose; readonly todo: Prose; readonly settle: Prose | null };

function reasonOf({ exchange, hop }: SituationScene): Reason {
  if (exchange.pageOrigin !== null && exchange.pageOrigin !== 'null' && hop > 0)
    return {
      happened: prose`The request's origin became ${code('null')} on the way: it was redirected from one foreign origin to another, and the browser no longer names the page ${code(exchange.pageOrigin)}.`,
      todo: prose`Ask for the last URL of the chain from the start, or let the servers redirect within one origin.`,
      settle: null,
    };
  return {
    happened: prose`The page has no origin of its own (${code('Origin: null')}): it is most likely a file opened from disk, a sandboxed frame, or a ${code('data:')} URL.`,
    todo: prose`Serve the page over http, by any small server; give a sandboxed frame ${code('allow-same-origin')} if its content is trusted. Do not let the server allow ${code('null')}: any site can get that origin.`,
    settle: prose`The address of the document, or ${code('self.origin')} in its Console, shows which of them it is.`,
  };
}

/** Applies where a request is refused that says `Origin: null`. The page's, by where it stands. */
export const nullOrigin: SituationDefinition = {
  code: 'null-origin',
  covers: ['origin-not-listed', 'never-configured', 'origin-misspelled', 'wildcard-with-credentials'],
  find: (scene): FoundSituation | null => {
    const { cause, hopData, stage } = scene;
    const headers = stage === 'preflight' ? hopData.preflight?.requestHeaders : hopData.requestHeaders;
    const sent = getHeader(headers ?? [], 'origin');
    const isOfOrigin = cause?.code.startsWith('allow-origin-') === true;
    if (!isRefused(scene) || sent !== 'null' || !isOfOrigin) return null;
    const { happened, todo, settle } = reasonOf(scene);
    const found = {
      owner: 'frontend',
      evidence: [
        ...sentIfPresent(scene, 'Origin'),
        ...linesOf(scene, false, 'Access-Control-Allow-Origin').slice(1),
      ],
      witnesses: [],
      happened,
      todo,
    } as const;
    return settle === null ? { ...found, knownBy: 'derived' } : { ...found, knownBy: 'assumed', settle };
  },
};
