import type { Case } from '../../../diagnosis/case';
import { isDevelopmentHost } from '../../../diagnosis/reading/url/development-host';
import { hopAt } from '../../../exchange/hops';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { recipes } from '../../registry';
import { serverOf } from '../../server';
import type { Server } from '../../server';
import { callAsMade, callRemedy } from '../clients/page-call';
import { remedyOf } from '../remedy';
import type { Remedy } from '../remedy';

/**
 * The ports on which development servers listen by themselves, with the recipes of those that do.
 *
 * @see https://vite.dev/config/server-options#server-port
 * @see https://angular.dev/cli/serve
 * @see https://nextjs.org/docs/app/api-reference/cli/next
 * @see https://nuxt.com/docs/api/commands/dev
 * @see https://webpack.js.org/configuration/dev-server/#devserverport
 */
const PORTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['5173', ['vite']],
  ['5174', ['vite']],
  ['4173', ['vite']],
  ['4200', ['angular']],
  ['3000', ['next-rewrites', 'nuxt-proxy', 'webpack']],
  ['8080', ['webpack']],
]);

/** The order where the port tells nothing: by how common they are. */
const USUAL: readonly string[] = ['vite', 'next-rewrites', 'webpack', 'angular', 'nuxt-proxy'];

/** The page as it is in development, with the URL that it requests; null where it is not known to be there. */
function inDevelopment({ exchange }: Case): { readonly page: URL; readonly api: URL } | null {
  const page = parseUrl(exchange.pageOrigin ?? '');
  const api = parseUrl(hopAt(exchange, 0).url);
  if (page === null || api === null || !isDevelopmentHost(page.hostname)) return null;
  return isDevelopmentHost(api.hostname) || PORTS.has(page.port) ? { page, api } : null;
}

/** The development servers that can pass requests on, first those that listen on the port of the page. */
function proxies(server: Server, port: string): readonly Remedy[] {
  const likely = [...new Set([...(PORTS.get(port) ?? []), ...USUAL])];
  const place = (id: string): number => (likely.includes(id) ? likely.indexOf(id) : likely.length);
  return remedyOf(
    'In the development server',
    'Development server',
    recipes
      .filter(({ kind }) => kind === 'development-proxy')
      .toSorted((one, other) => place(one.id) - place(other.id))
      .map((recipe) => ({
        id: recipe.id,
        name: recipe.name.replace(/ \(.*\)$/, ''),
        place: recipe.place,
        code: { proxy: recipe.id, server },
      })),
  );
}

/**
 * A proxy of the page's development server, and the request that goes through it; nothing where the page is not known to be in
 * development.
 */
export function developmentProxy(one: Case): readonly Remedy[] {
  const development = inDevelopment(one);
  if (development === null) return [];
  const { page, api } = development;
  const server = serverOf(api.href);
  if ('kind' in server) return [];
  const path = `${api.pathname}${api.search}`;
  // No server is told of a path with odd characters.
  if (!path.startsWith(server.prefix)) return [];
  const call = callAsMade(one.exchange, one.diagnosis);
  return [
    ...proxies(server, page.port),
    ...callRemedy({ ...call, url: path }, one.exchange, 'In the page, only the path'),
  ];
}
