import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A server for development that a page of another origin loads its scripts from, with a CORS setting of its own. */
export type DevelopmentServer = {
  readonly name: string;
  /** Paths that only it serves. */
  readonly path: RegExp;
  readonly todo: (origin: string) => Prose;
  readonly source: string;
};

/** Servers for development, by paths of their own clients. */
export const DEVELOPMENT_SERVERS: readonly DevelopmentServer[] = [
  {
    name: 'Vite',
    path: /\/@(?:vite\/client|vite\/env|react-refresh|vite-plugin-[\w-]+)(?:$|[/?#])/,
    todo: (origin) =>
      prose`Set ${code(`server: { cors: { origin: '${origin}' } }`)} in ${code('vite.config')}. Since Vite 6.0.9, 5.4.12 and 4.5.6, only pages on the same machine (${code('localhost')}) may load from it by default. A newer version of your backend framework's plugin may set this for you.`,
    source: 'https://vite.dev/config/server-options#server-cors',
  },
  {
    name: 'webpack-dev-server',
    path: /\.hot-update\.(?:js|json)(?:$|[?#])/,
    todo: (origin) =>
      prose`Set ${code(`devServer: { headers: { 'Access-Control-Allow-Origin': '${origin}' } }`)} in the webpack configuration.`,
    source: 'https://webpack.js.org/configuration/dev-server/#devserverheaders',
  },
];
