import { plainText } from '../../src/diagnosis/words/prose';
import { isRefusal, policyFrom, type Policy, type PolicyDraft } from '../../src/recipes/policy';
import type { Server } from '../../src/recipes/server';

export const SERVER: Server = { origin: 'https://api.example.com', prefix: '/api' };

const plain: PolicyDraft = {
  origins: ['https://app.example.com'],
  methods: ['GET'],
  requestHeaders: [],
  exposeHeaders: [],
  credentials: false,
  maxAge: null,
};

/** A policy of which only the given parts are not the plainest. */
export function policyOf(parts: Partial<PolicyDraft> = {}): Policy {
  const policy = policyFrom({ ...plain, ...parts });
  if (isRefusal(policy)) throw new Error(plainText(policy.why));
  return policy;
}

/** Products that can allow no `PUT`, with a method that they can. */
const OTHER_METHOD: Readonly<Record<string, string>> = { 'tus-server': 'PATCH' };

/** A method that needs leave and that the stack of that recipe can allow. */
export const methodAllowedBy = (id: string): string => OTHER_METHOD[id] ?? 'PUT';

const everything: Partial<PolicyDraft> = {
  methods: ['PUT'],
  requestHeaders: ['authorization', 'content-type', 'x-api-key'],
  exposeHeaders: ['ETag', 'X-Total-Count'],
  credentials: true,
  maxAge: 600,
};

/** Ten policies of different kinds, by what they hold. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  'one origin, nothing else': policyOf(),
  'an origin of development': policyOf({ origins: ['http://localhost:5173'], methods: ['POST'] }),
  'an IPv6 address with a port': policyOf({ origins: ['http://[::1]:8080'], ...everything }),
  'everything at once': policyOf(everything),
  'three origins': policyOf({
    ...everything,
    origins: ['https://app.example.com', 'https://admin.example.com', 'http://127.0.0.1:3000'],
  }),
  'several methods': policyOf({ methods: ['GET', 'PUT', 'PATCH', 'DELETE'], maxAge: 0 }),
  'a method of its own in lower case': policyOf({ methods: ['patch'] }),
  'headers with odd but legal names': policyOf({
    requestHeaders: ["x-o'clock", 'x-`tick`', 'x-$home', 'x-100%', 'x-#1', 'x-a|b', 'x-^~'],
  }),
  'headers to read, with cookies': policyOf({ exposeHeaders: ['Content-Disposition'], credentials: true }),
  'an origin of an extension': policyOf({ origins: ['chrome-extension://abcdefghijklmnop'] }),
};
