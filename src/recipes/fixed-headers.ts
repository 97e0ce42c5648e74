import type { Header } from '../fetch-standard/header-list';
import type { WrittenPolicy } from './stack-defaults';
import { actualResponse, preflightHeaders } from './policy-headers';

/** All headers at once, for hosts that send the same fixed text with every response. */
export const fixedHeaders = (policy: WrittenPolicy): readonly Header[] => [
  ...actualResponse(policy, policy.origins[0]),
  ...preflightHeaders(policy),
];
