import { xml } from '../languages/data-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';

const each = (element: string, values: readonly string[]): readonly string[] =>
  values.map((value) => `<${element}>${xml.quote(value)}</${element}>`);

export const azureApiManagement: Recipe = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  kind: 'hosted',
  language: xml,
  place: 'The policy of the API, first in `<inbound>`',
  command: null,
  snippet: (policy) =>
    lines(
      `<cors allow-credentials="${String(policy.credentials)}" terminate-unmatched-request="false">`,
      indented(
        2,
        '<allowed-origins>',
        indented(2, each('origin', policy.origins)),
        '</allowed-origins>',
        policy.maxAge === null
          ? '<allowed-methods>'
          : `<allowed-methods preflight-result-max-age="${policy.maxAge}">`,
        indented(2, each('method', policy.methods)),
        '</allowed-methods>',
        '<allowed-headers>',
        indented(2, each('header', withSomeRequestHeader(policy).requestHeaders)),
        '</allowed-headers>',
        policy.exposeHeaders.length === 0
          ? null
          : ['<expose-headers>', indented(2, each('header', policy.exposeHeaders)), '</expose-headers>'],
      ),
      '</cors>',
    ),
  traps: [
    'A refused preflight gets an empty 200 without CORS headers, which hides the cause.',
    'If you define an `OPTIONS` operation, the policy no longer handles preflights.',
    'At product scope, the policy fails if the subscription key is sent in a header, because a preflight has no key. Set it at API scope.',
    'Errors go through `<on-error>`. Add `set-header` for `Access-Control-Allow-Origin` there.',
  ],
  twoLayers:
    'Remove the headers of the backend in `<outbound>` with `<set-header name="Access-Control-Allow-Origin" exists-action="delete" />` before the policy adds its own.',
  source: 'https://learn.microsoft.com/azure/api-management/cors-policy',
  notRun: { writtenOn: '2026-11-21' },
};
