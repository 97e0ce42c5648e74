/**
 * How the value of a header is shown: `text` that is looked through like any other; `evidence` that is kept but for what
 * a name or a published form in it tells, because the product reads it; `origins`, which are kept to the letter; `names`,
 * a list of methods or header names, each of which is looked through for itself.
 */
export type HeaderPolicy = 'text' | 'evidence' | 'origins' | 'names';

/** Headers whose values are origins, or decide by the letter: with a scheme before it or without, a host stays. */
const NAMES =
  /^access-control-(?:request-headers|request-method|allow-headers|allow-methods|expose-headers)$/;

const ORIGINS =
  /^(?:origin|access-control-.*|timing-allow-origin|host|:authority|authority|sec-fetch-.*|vary)$/;

/**
 * Headers that a rule of the Fetch Standard, a situation, a finding or the recognition of a stack reads, and whose values
 * have random texts in them that are no secrets. Those that hold a URL or a challenge are looked through as text all the
 * same: nothing reads more than their origin, scheme or form.
 */
const EVIDENCE: ReadonlySet<string> = new Set([
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
  'fly-request-id',
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
  'x-ms-middleware-request-id',
  'x-ms-request-id',
  'x-nf-request-id',
  'x-powered-by',
  'x-request-id',
  'x-runtime',
  'x-served-by',
  'x-trace-id',
  'x-varnish',
  'x-vercel-cache',
  'x-vercel-error',
  'x-vercel-id',
]);

/** Families of headers by which stacks are recognised; one with a telling name is a secret all the same. */
const EVIDENCE_FAMILIES =
  /^(?:x-(?:kong|krakend|envoy|render|wp|rack-cors)|x-ms-version|x-ms-blob-type|x-ms-lease-status|(?:x-)?sb-)/;

/** Which policy a header has; the name may be in any case. */
export function headerPolicy(name: string): HeaderPolicy {
  const lower = name.toLowerCase();
  if (NAMES.test(lower)) return 'names';
  if (ORIGINS.test(lower)) return 'origins';
  return EVIDENCE.has(lower) || EVIDENCE_FAMILIES.test(lower) ? 'evidence' : 'text';
}
