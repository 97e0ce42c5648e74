import type { Header } from '../fetch-standard/header-list';
import type { WrittenPolicy } from './stack-defaults';

const when = (condition: boolean, name: string, value: string): Header[] =>
  condition ? [{ name, value }] : [];

/**
 * The headers that do not depend on the request's origin: for the response to a preflight, without `Access-Control-Allow-Origin` and
 * `Vary`.
 */
export function preflightHeaders(policy: WrittenPolicy): readonly Header[] {
  return [
    { name: 'Access-Control-Allow-Methods', value: policy.methods.join(', ') },
    ...when(
      policy.requestHeaders.length > 0,
      'Access-Control-Allow-Headers',
      policy.requestHeaders.join(', '),
    ),
    ...when(policy.maxAge !== null, 'Access-Control-Max-Age', String(policy.maxAge ?? '')),
  ];
}

/** The same for the response that the page reads, whatever its status. */
export function exposeHeaders(policy: WrittenPolicy): readonly Header[] {
  return when(
    policy.exposeHeaders.length > 0,
    'Access-Control-Expose-Headers',
    policy.exposeHeaders.join(', '),
  );
}

/** For both responses. */
export function credentialsHeaders(policy: WrittenPolicy): readonly Header[] {
  return when(policy.credentials, 'Access-Control-Allow-Credentials', 'true');
}

/** All headers of the response to a preflight from that origin. */
export function preflightResponse(policy: WrittenPolicy, origin: string): readonly Header[] {
  return [...originHeaders(origin), ...credentialsHeaders(policy), ...preflightHeaders(policy)];
}

/** All CORS headers of the response that a page of that origin reads. */
export function actualResponse(policy: WrittenPolicy, origin: string): readonly Header[] {
  return [...originHeaders(origin), ...credentialsHeaders(policy), ...exposeHeaders(policy)];
}

const originHeaders = (origin: string): readonly Header[] => [
  { name: 'Access-Control-Allow-Origin', value: origin },
  { name: 'Vary', value: 'Origin' },
];
