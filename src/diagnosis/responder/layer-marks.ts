import type { Owner } from '../words/owner';

/** A layer between browser and application, by the name that its users know. */
export type Layer = {
  readonly name: string;
  readonly owner: Extract<Owner, 'gateway' | 'cdn'>;
};

/** A header by which something is told, where its value matches. */
export type HeaderSign = {
  /** In lower case. */
  readonly header: string;
  readonly value: RegExp;
};

/** A mark of a layer, and where it is documented. */
export type LayerMark = Layer &
  HeaderSign & {
    /** Other signs, one of which the response must have too: others write the first one as well. */
    readonly beside?: readonly HeaderSign[];
    readonly source: string;
  };

const ANY = /^/;
const AWS_ERRORS =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html';

/** Marks that a layer leaves only on responses of its own making: nothing behind it got the request. */
export const OWN_RESPONSE_MARKS: readonly LayerMark[] = [
  {
    name: 'AWS (API Gateway or Lambda)',
    owner: 'gateway',
    header: 'x-amzn-errortype',
    // Errors of AWS's own check of signatures, which no service defines.
    value:
      /^(?:ExpiredToken|IncompleteSignature|InvalidSignature|MissingAuthenticationToken|UnrecognizedClient)Exception/i,
    source: AWS_ERRORS,
  },
  {
    name: 'Amazon API Gateway',
    owner: 'gateway',
    header: 'x-amzn-errortype',
    // Servers made with Smithy send the header too, and any service may define errors of these names.
    value: /^(?:AccessDenied|Forbidden|LimitExceeded|TooManyRequests|Unauthorized)Exception/i,
    beside: [
      { header: 'x-amz-apigw-id', value: ANY },
      { header: 'apigw-requestid', value: ANY },
    ],
    source: AWS_ERRORS,
  },
  {
    name: 'AWS Elastic Load Balancing',
    owner: 'gateway',
    header: 'server',
    value: /^awselb/i,
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  },
  {
    name: 'Azure Application Gateway',
    owner: 'gateway',
    header: 'server',
    value: /^Microsoft-Azure-Application-Gateway/i,
    source: 'https://learn.microsoft.com/azure/application-gateway/http-response-codes',
  },
  {
    name: 'Cloudflare',
    owner: 'cdn',
    header: 'cf-mitigated',
    value: ANY,
    source:
      'https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/',
  },
  {
    name: 'Vercel',
    owner: 'cdn',
    header: 'x-vercel-error',
    value: ANY,
    source: 'https://vercel.com/docs/errors',
  },
  {
    // Kong documents it as the time it took to produce a response itself; what it passes on has other headers.
    name: 'Kong',
    owner: 'gateway',
    header: 'x-kong-response-latency',
    value: ANY,
    source: 'https://docs.konghq.com/gateway/latest/reference/configuration/#headers',
  },
  {
    name: 'ngrok',
    owner: 'gateway',
    header: 'ngrok-error-code',
    value: ANY,
    source: 'https://ngrok.com/docs/errors/',
  },
  {
    name: 'Varnish',
    owner: 'cdn',
    header: 'server',
    value: /^varnish/i,
    source: 'https://github.com/varnishcache/varnish-cache/blob/master/bin/varnishd/cache/cache_req_fsm.c',
  },
];

/**
 * Marks that a layer leaves on refusals of its own, and an application on its, to tell the layer not to send the request
 * once more: with one of them, other marks tell nothing of who responded either.
 */
export const EITHER_ONES_MARKS: readonly LayerMark[] = ['x-envoy-ratelimited', 'x-envoy-overloaded'].map(
  (header) => ({
    name: 'Envoy',
    owner: 'gateway',
    header,
    value: ANY,
    source: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter',
  }),
);

/** Marks that say that what stands behind the layer made the response. */
export const PASSED_ON_MARKS: readonly HeaderSign[] = [
  { header: 'x-envoy-upstream-service-time', value: ANY },
  { header: 'x-kong-upstream-latency', value: ANY },
  { header: 'cf-cache-status', value: /^(?:DYNAMIC|MISS|BYPASS|EXPIRED|UPDATING)$/i },
  { header: 'x-cache', value: /^Miss from cloudfront$/i },
  { header: 'function-execution-id', value: ANY },
];

/** Headers by which software that runs applications names itself: no proxy adds them. */
export const APPLICATION_MARKS: readonly HeaderSign[] = [
  // IIS writes these two names on what it only passes on, and on its own error pages.
  { header: 'x-powered-by', value: /^(?!(?:ASP\.NET|ARR\b).*$)/i },
  { header: 'x-aspnet-version', value: ANY },
  { header: 'x-aspnetmvc-version', value: ANY },
  { header: 'x-runtime', value: ANY },
  {
    header: 'server',
    value:
      /uvicorn|gunicorn|hypercorn|daphne|werkzeug|waitress|wsgiserver|kestrel|jetty|tomcat|coyote|undertow|puma|cowboy/i,
  },
  // What CORS libraries of applications write, even on what they refuse.
  { header: 'vary', value: /access-control-request-method/i },
];

/** Marks of layers that stand on their own responses as on those that they pass on: they tell nothing of who responded. */
export const ON_THE_WAY_MARKS: readonly (Layer & HeaderSign)[] = [
  { name: 'Amazon API Gateway', owner: 'gateway', header: 'apigw-requestid', value: ANY },
  { name: 'Amazon API Gateway', owner: 'gateway', header: 'x-amz-apigw-id', value: ANY },
  { name: 'Azure API Management', owner: 'gateway', header: 'ocp-apim-trace-location', value: ANY },
  { name: 'Azure Front Door', owner: 'cdn', header: 'x-azure-ref', value: ANY },
  { name: 'Cloudflare', owner: 'cdn', header: 'cf-ray', value: ANY },
  { name: 'Amazon CloudFront', owner: 'cdn', header: 'x-amz-cf-id', value: ANY },
  { name: 'Kong', owner: 'gateway', header: 'via', value: /kong/i },
  { name: 'Google Cloud load balancing', owner: 'gateway', header: 'via', value: /\bgoogle\b/i },
  { name: 'Envoy', owner: 'gateway', header: 'server', value: /envoy/i },
  { name: 'Fastly', owner: 'cdn', header: 'x-served-by', value: /^cache-/i },
  { name: 'Varnish', owner: 'cdn', header: 'x-varnish', value: ANY },
];
