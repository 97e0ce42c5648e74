import { PLATFORM_HOSTS } from '../../responder/platform-hosts';
import { code, prose } from '../../words/prose';
import type { Owner } from '../../words/owner';
import type { Prose } from '../../words/prose';
import type { PlatformMark } from './platform-mark';

/** A response of a platform or program in whose place somebody expected an application. */
export type PlatformError = {
  /** To stand at the beginning of a sentence. */
  readonly name: string;
  readonly mark: PlatformMark;
  /** Whether it ran code of the application before it gave up. */
  readonly mayHaveRun: boolean;
  readonly owner: Owner;
  /** What its response means, as a sentence. */
  readonly means: Prose;
  readonly todo: Prose;
  /** How to find out; null where the mark is only on responses of this kind. */
  readonly confirm: Prose | null;
  readonly source: string;
};

const VERCEL = { name: 'Vercel', confirm: null, source: 'https://vercel.com/docs/errors' } as const;
const RAILWAY = {
  name: 'Railway',
  owner: 'backend',
  confirm: null,
  source: 'https://docs.railway.com/reference/errors/application-failed-to-respond',
} as const;
const NGROK = { name: 'ngrok', mayHaveRun: false, owner: 'backend', confirm: null } as const;

const vercel = (value: RegExp): PlatformMark => ({ header: { name: 'x-vercel-error', value } });
const railway = (status: number): PlatformMark => ({
  statuses: [status],
  header: { name: 'x-railway-fallback', value: /^true$/i },
});
const ngrok = (value: RegExp): PlatformMark => ({ header: { name: 'ngrok-error-code', value } });

/** Responses that say that no application is there, or that it failed before it responded, by what only they have. */
export const PLATFORM_ERRORS: readonly PlatformError[] = [
  {
    name: 'The AirPlay receiver of macOS',
    mark: { header: { name: 'server', value: /^AirTunes\//i } },
    mayHaveRun: false,
    owner: 'backend',
    means: prose`It listens on this port of the machine, so the API is not there.`,
    todo: prose`Run the API on another port and change the URL in the page, or turn off AirPlay Receiver in the System Settings of macOS.`,
    confirm: null,
    source: 'https://developer.apple.com/forums/thread/682332',
  },
  {
    ...VERCEL,
    mark: vercel(/^(?:DEPLOYMENT_)?NOT_FOUND$/),
    mayHaveRun: false,
    owner: 'backend',
    means: prose`It has nothing deployed at this URL.`,
    todo: prose`Check the host and the path of the URL, and the root directory of the project. A file in ${code('api/')} serves the path that it is named for. Every other path needs a rewrite in ${code('vercel.json')}.`,
  },
  {
    ...VERCEL,
    mark: vercel(/^FUNCTION_INVOCATION_FAILED$/),
    mayHaveRun: true,
    owner: 'backend',
    means: prose`The function failed before it responded, so nothing set its CORS headers.`,
    todo: prose`Read the log of the function in the Vercel dashboard and fix the error that it names.`,
  },
  {
    ...VERCEL,
    mark: vercel(/^FUNCTION_INVOCATION_TIMEOUT$/),
    mayHaveRun: true,
    owner: 'backend',
    means: prose`The function did not respond in time, so nothing set its CORS headers.`,
    todo: prose`Read the log of the function in the Vercel dashboard to see what it waited for. Let it respond sooner, or raise its ${code('maxDuration')}.`,
  },
  {
    ...RAILWAY,
    mark: railway(502),
    mayHaveRun: true,
    means: prose`The application behind it did not respond.`,
    todo: prose`Read the log of the deployment. The application must run and listen on ${code('0.0.0.0')} and on the port in the variable ${code('PORT')}.`,
  },
  {
    ...RAILWAY,
    mark: railway(404),
    mayHaveRun: false,
    means: prose`No running application belongs to this host.`,
    todo: prose`Check in Railway that the service is deployed, that it does not sleep, and that this domain is attached to it.`,
  },
  {
    name: 'Render',
    mark: { statuses: [404], header: { name: 'x-render-routing', value: /^no-server$/i } },
    mayHaveRun: false,
    owner: 'backend',
    means: prose`It has no running service for this host.`,
    todo: prose`Check in Render that the service is deployed and not suspended, and that the URL has the right host.`,
    confirm: null,
    source: 'https://status.render.com/incidents/k0dv2zzpthlx',
  },
  {
    ...NGROK,
    mark: ngrok(/^ERR_NGROK_3200$/),
    means: prose`No tunnel is running for this host.`,
    todo: prose`Start the tunnel again. If its URL has changed since, use the new one in the page.`,
    source: 'https://ngrok.com/docs/errors/err_ngrok_3200/',
  },
  {
    ...NGROK,
    mark: ngrok(/^ERR_NGROK_8012$/),
    means: prose`The tunnel is running, but nothing accepted the connection at its other end.`,
    todo: prose`Start the server on the machine of the tunnel, on the port that the tunnel forwards to.`,
    source: 'https://ngrok.com/docs/errors/err_ngrok_8012/',
  },
  {
    name: 'Cloudflare',
    mark: { statuses: [530], header: { name: 'server', value: /^cloudflare$/i } },
    mayHaveRun: false,
    owner: 'infrastructure',
    means: prose`It cannot reach the application because a tunnel is not running (error 1033), or because the host name of the origin does not resolve (error 1016).`,
    todo: prose`Open the URL in a tab to read the number of the error. Then start the tunnel (${code('cloudflared')}), or correct the DNS record of the origin.`,
    confirm: null,
    source:
      'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
  },
  {
    name: 'Google Cloud Functions',
    mark: {
      host: PLATFORM_HOSTS.firebaseFunctions.host,
      statuses: [404],
      header: { name: 'server', value: /^Google Frontend$/i },
    },
    mayHaveRun: false,
    owner: 'frontend',
    means: prose`No function of this name is deployed in the region and project that the host names.`,
    todo: prose`Compare the region, the project and the name in the URL with the deployed function. Clients of callable functions use ${code('us-central1')} unless they name a region (${code("getFunctions(app, 'europe-west1')")}). If the function was never deployed, deploy it.`,
    confirm: prose`List the deployed functions with their regions (${code('firebase functions:list')} or ${code('gcloud functions list')}).`,
    source: 'https://firebase.google.com/docs/functions/locations',
  },
];
