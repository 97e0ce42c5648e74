import { code, prose } from '../../diagnosis/prose';
import { shell } from '../languages/data-languages';
import { anyOf, onlyMethods } from '../limits';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

const METHODS = ['DELETE', 'GET', 'HEAD', 'MERGE', 'POST', 'OPTIONS', 'PUT', 'PATCH'];

const words = (texts: readonly string[]): string => texts.map(shell.quote).join(' ');

export const azureBlob: Recipe = {
  id: 'azure-blob',
  name: 'Azure Storage (blob, file, queue, table)',
  kind: 'hosted',
  language: shell,
  place: 'A shell with the Azure CLI; the portal has the same under Resource sharing (CORS)',
  command: null,
  limit: anyOf(onlyMethods('Azure Storage', METHODS), ({ requestHeaders, exposeHeaders }) => {
    const name = [...requestHeaders, ...exposeHeaders].find((text) => text.startsWith('-'));
    return name === undefined
      ? null
      : prose`The Azure CLI would read the header name ${code(name)} as an option.`;
  }),
  snippet: ({ origins, methods, requestHeaders, exposeHeaders, maxAge }) =>
    lines(
      'az storage cors add --account-name ACCOUNT --services b \\',
      `  --origins ${words(origins)} \\`,
      `  --methods ${words(methods)} \\`,
      requestHeaders.length === 0 ? null : `  --allowed-headers ${words(requestHeaders)} \\`,
      exposeHeaders.length === 0 ? null : `  --exposed-headers ${words(exposeHeaders)} \\`,
      `  --max-age ${maxAge ?? 0}`,
    ),
  traps: [
    'CORS is off until it is set, for each service on its own: `b` is blob, `f` file, `q` queue, `t` table.',
    'A preflight that no rule fits is a 403, one without `Origin` or `Access-Control-Request-Method` a 400; an actual request that no rule fits comes without headers.',
    'At most five rules for each service: the first that fits counts.',
    'A SAS token that has expired is a 403 too, and no CORS error.',
  ],
  twoLayers: 'With a CDN or Front Door before it, do not add the headers there too.',
  source:
    'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
};
