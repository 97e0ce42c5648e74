import { ordinaryEvidence, ordinaryHeaders } from './ordinary-headers';
import { ordinaryUrls } from './ordinary-urls';
import type { Field } from './place';

/** A text that a report must write as it is. */
export type OrdinaryInput = {
  readonly field: Field;
  readonly text: string;
  /** Whether a rule, a situation, a finding or the recognition of a stack reads it. */
  readonly isEvidence: boolean;
};

const headers = (
  list: readonly (readonly ['request' | 'response', string, string])[],
  isEvidence: boolean,
): readonly OrdinaryInput[] =>
  list.map(([of, name, text]) => ({ field: { at: `${of}-header`, name }, text, isEvidence }));

const STATUS_LINES = [
  'HTTP/1.1 200 OK',
  'HTTP/1.1 401 Unauthorized',
  'HTTP/1.1 407 Proxy Authentication Required',
  'HTTP/1.1 403 Forbidden: token expired',
  'HTTP/2 204',
  'HTTP/1.1 500 Internal Server Error',
];

const METHODS = ['GET', 'POST', 'PATCH', 'PROPFIND', 'M-SEARCH', 'get', 'VERSION-CONTROL'];

const FUNCTIONS = [
  'fetchWithAuthToken',
  'async loadUserProfileSettings',
  'window.app.services.apiClient.request',
  'e.exports.t',
  'Object.<anonymous>',
  '(anonymous function)',
  'refreshAccessTokenIfExpired',
];

const HEADER_NAMES = [
  'X-Requested-With',
  'X-Amz-Meta-Original-Filename',
  'X-B3-TraceId',
  'x-datadog-sampling-priority',
  'ngrok-skip-browser-warning',
  'X-Goog-Hash',
  'X-My-Very-Long-Header-Name-For-Feature-Flags-2024',
];

const ERRORS = ['net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI', 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin'];

const of = (
  at: 'status-line' | 'method' | 'frame-function' | 'header-name' | 'error',
  texts: readonly string[],
) => texts.map((text): OrdinaryInput => ({ field: { at }, text, isEvidence: at !== 'frame-function' }));

/** Everything ordinary that goes through the printers. */
export const ordinaryInputs: readonly OrdinaryInput[] = [
  ...ordinaryUrls.map((text): OrdinaryInput => ({ field: { at: 'url' }, text, isEvidence: false })),
  ...headers(ordinaryEvidence, true),
  ...headers(ordinaryHeaders, false),
  ...of('status-line', STATUS_LINES),
  ...of('method', METHODS),
  ...of('frame-function', FUNCTIONS),
  ...of('header-name', HEADER_NAMES),
  ...of('error', ERRORS),
];
