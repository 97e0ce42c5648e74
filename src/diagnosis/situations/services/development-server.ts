import { code, prose } from '../../words/prose';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { linesIfPresent, linesOf } from '../parts/lines';
import { witnessOf } from '../parts/witness';
import { DEVELOPMENT_SERVERS } from '../platforms/development-servers';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, sameApi } from '../situation-facts';

/** Applies where a page is refused what a server for development serves, told by a path of its client. The frontend's, which runs it. */
export const developmentServer: SituationDefinition<'development-server'> = {
  code: 'development-server',
  covers: [
    'never-configured',
    'another-responder',
    'headers-on-other-routes',
    'origin-not-listed',
    'development-origin',
    'origin-misspelled',
  ],
  find: (facts) => {
    const { response, origin, url } = facts;
    if (response === null || response.status >= 300 || origin === null || origin === 'null') return null;
    if (!isFirst(facts, 'allow-origin-missing', 'allow-origin-mismatch')) return null;
    const pathOf = (one: string): string => parseUrl(one)?.pathname ?? '';
    const own = DEVELOPMENT_SERVERS.find(({ path }) => path.test(pathOf(url)));
    const others = own === undefined ? sameApi(facts) : [];
    const seen = others.flatMap((other) => {
      const server = DEVELOPMENT_SERVERS.find(({ path }) => path.test(pathOf(other.url)));
      return server === undefined || other.response === null || other.response.status >= 300
        ? []
        : [{ server, other }];
    })[0];
    const server = own ?? seen?.server;
    if (server === undefined) return null;
    const { name, todo } = server;
    const how = seen === undefined ? code(pathOf(url)) : code(pathOf(seen.other.url));
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: [...linesOf(facts, false, 'Access-Control-Allow-Origin'), ...linesIfPresent(facts, 'Vary')],
      witnesses: seen === undefined ? [] : [witnessOf(seen.other, null)],
      happened: prose`The development server of ${name} responded (it serves ${how}), and it does not allow ${code(origin)}. The page and its scripts come from different servers.`,
      todo: todo(origin),
    };
  },
};
