import { code, prose, type Prose } from '../diagnosis/words/prose';
import type { HeaderList } from '../fetch-standard/header-list';
import { isCorsSafelistedMethod } from '../fetch-standard/method';
import { NULL_DEVICE, type Command, type Word } from './command';
import { isForEveryOrigin } from './policy';
import type { Policy } from './policy';
import type { Server } from './server';

/** A command that shows whether a change works, and what its response has to hold. */
export type Check = {
  /** What is tested: a short heading without full stop. */
  readonly title: string;
  readonly command: Command;
  /** One sentence each. */
  readonly expect: readonly Prose[];
};

/** The request that has to pass. */
export type CheckedRequest = {
  readonly url: string;
  /** Serialized, of the page. */
  readonly origin: string;
  readonly method: string;
  /** Names of headers that a preflight requests; empty when it requests none. */
  readonly requestHeaders: readonly string[];
  readonly preflight: boolean;
  /** The `Sec-Fetch-*` headers that the browser sends with it; a server may refuse by them before it looks at CORS. */
  readonly fetchMetadata: HeaderList;
};

/** No page has it: the name is reserved for examples, and the label is no word of any other. */
const FOREIGN_ORIGIN = 'https://foreign-origin.example';

const lineOf = (headers: readonly string[]): readonly Word[] =>
  headers.flatMap((header): readonly Word[] => ['-H', { value: header }]);

function curl(url: string, method: string, headers: readonly string[], metadata: HeaderList): Command {
  // Told to -X HEAD, curl would wait for the body that the header announces.
  const verb: readonly Word[] = method === 'HEAD' ? ['--head'] : ['-X', { value: method }];
  const options: readonly Word[] = ['-sS', '-D', '-', '-o', NULL_DEVICE, '--globoff'];
  return {
    program: 'curl',
    lines: [
      [...options, ...verb, '--url', { value: url }],
      ...headers.map((header) => lineOf([header])),
      ...(metadata.length === 0 ? [] : [lineOf(metadata.map(({ name, value }) => `${name}: ${value}`))]),
    ],
  };
}

function preflightCommand(request: CheckedRequest, origin: string): Command {
  const { url, method, requestHeaders, fetchMetadata } = request;
  const requested = requestHeaders.map((name) => name.toLowerCase()).sort();
  const headers = [
    `Origin: ${origin}`,
    `Access-Control-Request-Method: ${method}`,
    ...(requested.length === 0 ? [] : [`Access-Control-Request-Headers: ${requested.join(',')}`]),
  ];
  return curl(url, 'OPTIONS', headers, fetchMetadata);
}

const allowsOrigin = ({ origins, credentials }: Policy): readonly Prose[] => [
  prose`Exactly one ${code(`Access-Control-Allow-Origin: ${origins[0]}`)}.`,
  ...(credentials ? [prose`${code('Access-Control-Allow-Credentials: true')}.`] : []),
];

function preflightCheck(policy: Policy, request: CheckedRequest): Check {
  return {
    title: 'The preflight passes',
    command: preflightCommand(request, request.origin),
    expect: [
      prose`A status from 200 to 299, without a redirect.`,
      ...allowsOrigin(policy),
      ...(isCorsSafelistedMethod(request.method)
        ? []
        : [prose`${code('Access-Control-Allow-Methods')} names ${code(request.method)}.`]),
      ...request.requestHeaders.map(
        (name) => prose`${code('Access-Control-Allow-Headers')} names ${code(name)}.`,
      ),
    ],
  };
}

/** A method that changes nothing stands in for others, so that trying it out does no harm. */
function actualCheck(policy: Policy, request: CheckedRequest): Check {
  const harmless = request.method === 'GET' || request.method === 'HEAD' ? request.method : 'GET';
  return {
    title: 'The response has the headers, whatever its status',
    command: curl(request.url, harmless, [`Origin: ${request.origin}`], request.fetchMetadata),
    expect: [
      ...allowsOrigin(policy),
      ...(isForEveryOrigin(policy)
        ? []
        : [
            prose`${code('Vary')} names ${code('Origin')}, unless the server sends the same fixed origin to everybody.`,
          ]),
      ...(harmless === request.method
        ? []
        : [
            prose`Then send the real ${code(request.method)} once, because an error response needs the headers too.`,
          ]),
    ],
  };
}

/** The request as a page of another site would send it. */
const fromElsewhere = (request: CheckedRequest): CheckedRequest => ({
  ...request,
  fetchMetadata: request.fetchMetadata.map(({ name, value }) => ({
    name,
    value: /^sec-fetch-site$/i.test(name) ? 'cross-site' : value,
  })),
});

function foreignCheck(request: CheckedRequest): Check {
  const foreign = fromElsewhere(request);
  return {
    title: 'Another origin is not allowed',
    command: foreign.preflight
      ? preflightCommand(foreign, FOREIGN_ORIGIN)
      : curl(foreign.url, 'GET', [`Origin: ${FOREIGN_ORIGIN}`], foreign.fetchMetadata),
    expect: [prose`No ${code('Access-Control-Allow-Origin')} with ${code(FOREIGN_ORIGIN)} or ${code('*')}.`],
  };
}

function errorCheck(request: CheckedRequest, server: Server): Check {
  const url = `${server.origin}${server.prefix}/no-such-path`;
  return {
    title: 'An error response has the headers',
    command: curl(url, 'GET', [`Origin: ${request.origin}`], request.fetchMetadata),
    expect: [
      prose`The error response has the same ${code('Access-Control-Allow-Origin')}. Without it, a page cannot see what went wrong.`,
    ],
  };
}

/** The commands that must pass once a policy is in force for that request. */
export function checksFor(policy: Policy, request: CheckedRequest, server: Server): readonly Check[] {
  return [
    ...(request.preflight ? [preflightCheck(policy, request)] : []),
    actualCheck(policy, request),
    ...(isForEveryOrigin(policy) ? [] : [foreignCheck(request)]),
    errorCheck(request, server),
  ];
}
