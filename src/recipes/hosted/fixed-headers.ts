import type { Header } from '../../fetch-standard/header-list';
import type { Policy } from '../policy';
import { actualAnswer, preflightHeaders } from '../policy-headers';

/** All headers at once, for hosts that send the same fixed text with every answer. */
export const fixedHeaders = (policy: Policy): readonly Header[] => [
  ...actualAnswer(policy, policy.origins[0]),
  ...preflightHeaders(policy),
];
