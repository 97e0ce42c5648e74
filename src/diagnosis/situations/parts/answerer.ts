import { getHeader } from '../../../fetch-standard/header-list';
import type { HeaderList } from '../../../fetch-standard/header-list';
import type { Owner } from '../../owner';

/** A layer before the application that left its mark on an answer. */
export type Answerer = {
  readonly name: string;
  readonly owner: Extract<Owner, 'gateway' | 'cdn'>;
  /** The header that names it. */
  readonly header: string;
  /** True where the mark is one that it puts only on answers of its own, not on those that it passes on. */
  readonly isItsOwn: boolean;
};

type Sign = Answerer & {
  readonly value: RegExp;
  /** A header that it adds to what it passes on; where it is there the answer is not its own. */
  readonly unless?: string;
};

const ANY = /^/;

/** The marks of layers, those of answers of their own first. */
const SIGNS: readonly Sign[] = [
  {
    name: 'AWS (API Gateway or Lambda)',
    owner: 'gateway',
    header: 'x-amzn-errortype',
    value: ANY,
    isItsOwn: true,
  },
  { name: 'the AWS load balancer', owner: 'gateway', header: 'server', value: /^awselb/i, isItsOwn: true },
  { name: 'Amazon CloudFront', owner: 'cdn', header: 'server', value: /^CloudFront$/i, isItsOwn: true },
  { name: 'Cloudflare', owner: 'cdn', header: 'cf-mitigated', value: ANY, isItsOwn: true },
  { name: 'Vercel', owner: 'cdn', header: 'x-vercel-error', value: ANY, isItsOwn: true },
  {
    name: 'Kong',
    owner: 'gateway',
    header: 'x-kong-response-latency',
    value: ANY,
    unless: 'x-kong-upstream-latency',
    isItsOwn: true,
  },
  {
    name: 'Envoy',
    owner: 'gateway',
    header: 'server',
    value: /envoy/i,
    unless: 'x-envoy-upstream-service-time',
    isItsOwn: true,
  },
  { name: 'Varnish', owner: 'cdn', header: 'server', value: /^varnish/i, isItsOwn: true },
  { name: 'Amazon API Gateway', owner: 'gateway', header: 'apigw-requestid', value: ANY, isItsOwn: false },
  { name: 'Amazon API Gateway', owner: 'gateway', header: 'x-amz-apigw-id', value: ANY, isItsOwn: false },
  {
    name: 'Azure API Management',
    owner: 'gateway',
    header: 'ocp-apim-trace-location',
    value: ANY,
    isItsOwn: false,
  },
  { name: 'Azure Front Door', owner: 'cdn', header: 'x-azure-ref', value: ANY, isItsOwn: false },
  { name: 'Cloudflare', owner: 'cdn', header: 'cf-ray', value: ANY, isItsOwn: false },
  { name: 'Amazon CloudFront', owner: 'cdn', header: 'x-amz-cf-id', value: ANY, isItsOwn: false },
  { name: 'Kong', owner: 'gateway', header: 'via', value: /kong/i, isItsOwn: false },
  {
    name: 'Google Cloud load balancing',
    owner: 'gateway',
    header: 'via',
    value: /\bgoogle\b/i,
    isItsOwn: false,
  },
  { name: 'Envoy', owner: 'gateway', header: 'server', value: /envoy/i, isItsOwn: false },
  { name: 'Fastly', owner: 'cdn', header: 'x-served-by', value: /^cache-/i, isItsOwn: false },
  { name: 'Varnish', owner: 'cdn', header: 'x-varnish', value: ANY, isItsOwn: false },
];

/** Which layer before the application answered, or passed the answer on; null where none left a mark. */
export function answererOf(headers: HeaderList): Answerer | null {
  const found = SIGNS.find(({ header, value, unless }) => {
    const seen = getHeader(headers, header);
    if (seen === null || !value.test(seen)) return false;
    return unless === undefined || getHeader(headers, unless) === null;
  });
  return found ?? null;
}

/** What names the server software of a proxy; null where the answer does not say or it is no proxy's. */
export function proxyNamed(headers: HeaderList): { readonly name: string; readonly header: string } | null {
  const found = ['server', 'via'].flatMap((header) => {
    const value = getHeader(headers, header);
    const name =
      /nginx|openresty|haproxy|traefik|caddy|apache|varnish|kong|envoy|cloudflare|cloudfront/i.exec(
        value?.slice(0, 200) ?? '',
      )?.[0];
    return name === undefined ? [] : [{ name, header }];
  });
  return found[0] ?? null;
}
