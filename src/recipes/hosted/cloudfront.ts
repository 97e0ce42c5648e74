import { hcl } from '../languages/data-languages';
import { quotedList } from '../languages/notations';
import { onlyMethods } from '../limits';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';

const items = (name: string, values: readonly string[]): readonly string[] | null =>
  values.length === 0 ? null : [`${name} {`, `  items = [${quotedList(hcl, values)}]`, '}'];

export const cloudfront: Recipe = {
  id: 'cloudfront',
  name: 'Amazon CloudFront',
  kind: 'hosted',
  language: hcl,
  place: 'Terraform, with `response_headers_policy_id` set in the cache behavior',
  command: 'terraform validate && terraform apply',
  limit: onlyMethods('CloudFront', ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']),
  snippet: (policy) =>
    lines(
      'resource "aws_cloudfront_response_headers_policy" "cors" {',
      '  name = "cors"',
      '  cors_config {',
      indented(
        4,
        `access_control_allow_credentials = ${String(policy.credentials)}`,
        policy.maxAge === null ? null : `access_control_max_age_sec       = ${policy.maxAge}`,
        'origin_override                  = true',
        items('access_control_allow_origins', policy.origins),
        items('access_control_allow_methods', policy.methods),
        items('access_control_allow_headers', withSomeRequestHeader(policy).requestHeaders),
        items('access_control_expose_headers', policy.exposeHeaders),
      ),
      '  }',
      '}',
    ),
  traps: [
    'The cache behavior must allow `OPTIONS`, and the upstream server must respond with a status from 200 to 299.',
    'Without a policy, forward `Origin`, `Access-Control-Request-Method` and `Access-Control-Request-Headers`, and add `Origin` to the cache key. Otherwise, all origins get the response for one of them.',
    'After the change, invalidate the cached responses.',
    '`x-cache: Error from cloudfront` means an error of the upstream server or of CloudFront. Look at the status first.',
  ],
  twoLayers:
    '`origin_override = true` replaces the headers of the upstream server. With `false`, they take precedence.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html#understanding-response-headers-policies-cors',
  notRun: { writtenOn: '2026-11-21' },
};
