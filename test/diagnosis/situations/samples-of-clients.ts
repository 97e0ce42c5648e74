import { PAGE } from '../exchange-builder';
import { ALLOWED, respondedWith, preflighted, redirected, refusedPreflight } from './sample';
import type { Sample } from './sample';

const INTERNAL = 'https://internal.example/uploads/7';
const MCP = { ...ALLOWED, 'Mcp-Session-Id': 'secret' };
const CREDENTIALED = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' };
const MANIFEST = `${PAGE}/app.webmanifest`;
const AS_MANIFEST = { 'Sec-Fetch-Dest': 'manifest' };
const WITH_CREDENTIALS = { 'Sec-Fetch-Storage-Access': 'active' };
const LOGIN = 'https://api.example/login';

const loginThatSets = (cookie: string) =>
  respondedWith(
    200,
    { ...CREDENTIALED, 'Set-Cookie': cookie },
    { id: 'before', url: LOGIN, method: 'POST', at: 1_000, sent: WITH_CREDENTIALS },
  );

/** What the page does, or what it was given to do it with. */
export const SAMPLES_OF_CLIENTS = {
  'response-header-in-request': {
    shows: {
      exchange: refusedPreflight(
        200,
        { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type' },
        { method: 'GET', requested: ['access-control-allow-origin'] },
      ),
    },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['access-control-allow-origin', 'response header'],
    neighbour: {
      exchange: refusedPreflight(200, { 'Access-Control-Allow-Origin': '*' }, { requested: ['x-mine'] }),
    },
  },
  'url-from-location': {
    shows: {
      exchange: refusedPreflight(404, {}, { url: INTERNAL, method: 'PATCH', requested: ['upload-offset'] }),
      others: [
        preflighted(
          201,
          { ...ALLOWED, Location: INTERNAL },
          { id: 'before', at: 1, requested: ['upload-length'] },
        ),
      ],
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['Location', 'internal.example', 'api.example', 'POST'],
    neighbour: {
      exchange: refusedPreflight(404, {}, { method: 'PATCH', url: 'https://api.example/uploads/7' }),
      others: [preflighted(201, { ...ALLOWED, Location: '/uploads/7' }, { id: 'before', at: 1 })],
    },
  },
  'redirect-to-page': {
    shows: { exchange: redirected('https://checkout.stripe.com/c/pay/cs_1', { method: 'POST' }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['payment page', 'checkout.stripe.com', '302'],
    neighbour: { exchange: redirected('https://media.example/pay.json', { method: 'POST' }) },
  },
  'lost-response-header': {
    shows: {
      exchange: preflighted(400, ALLOWED, { requested: ['content-type'] }),
      others: [preflighted(200, MCP, { id: 'before', at: 1, requested: ['content-type'] })],
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['400', 'mcp-session-id', 'Access-Control-Expose-Headers'],
    neighbour: {
      exchange: preflighted(400, ALLOWED, { requested: ['content-type'] }),
      others: [
        preflighted(
          200,
          { ...MCP, 'Access-Control-Expose-Headers': 'mcp-session-id' },
          { id: 'before', at: 1, requested: ['content-type'] },
        ),
      ],
    },
  },
  'cookie-not-sent': {
    shows: {
      exchange: respondedWith(401, CREDENTIALED, { sent: WITH_CREDENTIALS }),
      others: [loginThatSets('sid=secret; Path=/; SameSite=Lax')],
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['sid=…', 'SameSite=Lax', 'no cookie'],
    neighbour: {
      exchange: respondedWith(401, CREDENTIALED, { sent: { ...WITH_CREDENTIALS, Cookie: 'sid=secret' } }),
      others: [loginThatSets('sid=secret; Path=/; SameSite=None; Secure')],
    },
  },
  'cookie-not-kept': {
    shows: { exchange: loginThatSets('sid=secret; Path=/; SameSite=Lax') },
    owner: 'backend',
    knownBy: 'derived',
    says: ['sid=…', 'SameSite=Lax', 'does not keep'],
    neighbour: { exchange: loginThatSets('sid=secret; Path=/; SameSite=None; Secure') },
  },
  'manifest-without-cookies': {
    shows: { exchange: redirected('https://login.example/start', { url: MANIFEST, sent: AS_MANIFEST }) },
    owner: 'frontend',
    knownBy: 'assumed',
    says: ['manifest', 'without cookies', 'login.example', '302'],
    neighbour: {
      exchange: redirected('https://login.example/start', {
        url: MANIFEST,
        sent: { ...AS_MANIFEST, Cookie: 'sid=secret' },
      }),
    },
  },
  'beacon-credentials': {
    shows: { exchange: refusedPreflight(204, ALLOWED, { method: 'POST', more: { type: 'ping' } }) },
    owner: 'backend',
    knownBy: 'derived',
    says: ['sendBeacon', 'always includes credentials'],
    neighbour: {
      exchange: refusedPreflight(
        204,
        {},
        { method: 'POST', requested: ['content-type'], more: { type: 'ping' } },
      ),
    },
  },
  'cache-headers': {
    shows: { exchange: refusedPreflight(204, ALLOWED, { method: 'GET', requested: ['expires', 'pragma'] }) },
    owner: 'frontend',
    knownBy: 'derived',
    says: ['expires', 'pragma', 'fresh response'],
    neighbour: {
      exchange: refusedPreflight(204, ALLOWED, { method: 'GET', requested: ['expires', 'x-mine'] }),
    },
  },
} as const satisfies Record<string, Sample>;
