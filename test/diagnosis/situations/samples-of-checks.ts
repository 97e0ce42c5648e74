import { respondedWith, preflighted, refusedPreflight } from './sample';
import type { Sample } from './sample';

const MODEL = 'http://localhost:11434/api/chat';
const NEW_MCP = ['mcp-method', 'mcp-protocol-version', 'content-type'];

/** Checks of origin and host, and the protocols and servers of language models. */
export const SAMPLES_OF_CHECKS = {
  'request-refused': {
    shows: {
      exchange: preflighted(
        403,
        {
          'Content-Type': 'text/plain; charset=utf-8',
          'X-Content-Type-Options': 'nosniff',
          'Content-Length': '57',
        },
        { sent: { 'Sec-Fetch-Site': 'cross-site' } },
      ),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['http.CrossOriginProtection', 'Sec-Fetch-Site', 'cross-site', 'before any CORS code'],
    neighbour: {
      exchange: preflighted(403, {
        'Content-Type': 'text/plain; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        'Content-Length': '58',
      }),
    },
  },
  'model-server': {
    shows: { exchange: refusedPreflight(403, { 'Content-Length': '0' }, { url: MODEL, method: 'POST' }) },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Ollama', 'https://app.example', 'pages on this machine'],
    neighbour: {
      exchange: refusedPreflight(403, { 'Content-Length': '12' }, { url: MODEL, method: 'POST' }),
    },
  },
  'mcp-origin': {
    shows: {
      exchange: refusedPreflight(
        403,
        { 'Content-Type': 'application/json' },
        { requested: NEW_MCP, method: 'POST' },
      ),
    },
    owner: 'backend',
    knownBy: 'assumed',
    says: ['Model Context Protocol', '403', 'https://app.example'],
    neighbour: {
      exchange: refusedPreflight(
        403,
        { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' },
        { requested: NEW_MCP, method: 'POST' },
      ),
    },
  },
  'mcp-headers': {
    shows: {
      exchange: refusedPreflight(
        204,
        {
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Headers': 'content-type, mcp-session-id',
        },
        { requested: ['content-type', 'mcp-protocol-version', 'mcp-session-id'], method: 'POST' },
      ),
    },
    owner: 'backend',
    knownBy: 'derived',
    says: ['Model Context Protocol', 'mcp-protocol-version', '2025-06-18 and 2025-11-25'],
    neighbour: {
      exchange: refusedPreflight(
        204,
        { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type' },
        { requested: ['content-type', 'x-session-id'], method: 'POST' },
      ),
    },
  },
} as const satisfies Readonly<Record<string, Sample>>;

/** The 403 of a check with this body size, to a request whose preflight passed. */
export const refusalOf = (status: number, bytes: number, headers: Readonly<Record<string, string>> = {}) =>
  respondedWith(status, { ...headers, 'Content-Length': String(bytes) }, { method: 'POST' });
