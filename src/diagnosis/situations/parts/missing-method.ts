import { responseHeader, type SituationFacts } from '../situation-facts';

/** Whether API Gateway says that a deployed REST API lacks this path or method, or requires a signature for it. */
export const isMissingMethod = (facts: SituationFacts): boolean =>
  facts.response?.status === 403 &&
  /^MissingAuthenticationTokenException/i.test(responseHeader(facts, 'x-amzn-errortype') ?? '') &&
  responseHeader(facts, 'x-amz-apigw-id') !== null;
