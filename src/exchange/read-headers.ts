import { asciiLowercase } from '../fetch-standard/isomorphic-string';

/**
 * Headers by whose values a cache, or the software that responded, is recognised: marks, sizes, dates and ids; lower-cased.
 * Here are those that a situation, a finding or the recognition of a stack reads.
 */
const MARKS: ReadonlySet<string> = new Set([
  'age',
  'allow',
  'apigw-requestid',
  'cf-cache-status',
  'cf-mitigated',
  'cf-ray',
  'content-length',
  'content-type',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'date',
  'expires',
  'fly-request-id',
  'public',
  'request-context',
  'server',
  'via',
  'x-amz-apigw-id',
  'x-amz-cf-id',
  'x-amz-cf-pop',
  'x-amz-id-2',
  'x-amz-request-id',
  'x-amzn-errortype',
  'x-amzn-requestid',
  'x-amzn-trace-id',
  'x-azure-ref',
  'x-cache',
  'x-cache-status',
  'x-correlation-id',
  'x-guploader-uploadid',
  'x-ms-error-code',
  'x-ms-middleware-request-id',
  'x-ms-request-id',
  'x-nf-request-id',
  'x-powered-by',
  'x-railway-fallback',
  'x-request-id',
  'x-runtime',
  'x-served-by',
  'x-trace-id',
  'x-varnish',
  'x-vercel-cache',
  'x-vercel-error',
  'x-vercel-id',
]);

/** Families of headers by which stacks are recognised. */
const MARK_FAMILIES =
  /^(?:x-(?:kong|krakend|envoy|render|wp|rack-cors)|x-ms-version|x-ms-blob-type|x-ms-lease-status|(?:x-)?sb-)/;

/** What rules, policies, redirects, cookies, challenges and the client of a page are told by. */
const RULES: ReadonlySet<string> = new Set([
  'accept',
  'authorization',
  'cache-control',
  'connection-allowlist',
  'content-disposition',
  'cookie',
  'document-isolation-policy',
  'function-execution-id',
  'integrity-policy',
  'location',
  'mcp-protocol-version',
  'ngrok-error-code',
  'ocp-apim-trace-location',
  'origin',
  'permissions-policy',
  'proxy-authenticate',
  'referer',
  'set-cookie',
  'set-cookie2',
  'timing-allow-origin',
  'vary',
  'www-authenticate',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-content-type-options',
]);

const RULE_FAMILIES = /^(?:access-control-|content-security-policy|cross-origin-|sec-fetch-)/;

/** Whether a header's value is a mark by which something is recognised; the name is lower-cased. */
export const isMark = (lower: string): boolean => MARKS.has(lower) || MARK_FAMILIES.test(lower);

/** Whether anything is told by the value of a header; its name may be in any case. All other values are only shown. */
export function isRead(name: string): boolean {
  const lower = asciiLowercase(name);
  return RULES.has(lower) || RULE_FAMILIES.test(lower) || isMark(lower);
}
