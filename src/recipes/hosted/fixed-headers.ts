import type { Header } from '../../fetch-standard/header-list';
import type { WrittenPolicy } from '../stack-defaults';
import { actualAnswer, preflightHeaders } from '../policy-headers';

/** All headers at once, for hosts that send the same fixed text with every answer. */
export const fixedHeaders = (policy: WrittenPolicy): readonly Header[] => [
  ...actualAnswer(policy, policy.origins[0]),
  ...preflightHeaders(policy),
];
