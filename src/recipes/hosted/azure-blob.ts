import { code, prose } from '../../diagnosis/words/prose';
import { writeCommand, type Command, type Word } from '../command';
import { shell } from '../languages/data-languages';
import { anyOf, onlyMethods } from '../limits';
import type { WrittenPolicy } from '../stack-defaults';
import type { Recipe } from '../recipe';

const METHODS = ['DELETE', 'GET', 'HEAD', 'MERGE', 'POST', 'OPTIONS', 'PUT', 'PATCH'];

const PLACE = 'A shell with the Azure CLI; the portal has the same under Resource sharing (CORS)';

const option = (name: string, values: readonly string[]): readonly (readonly Word[])[] =>
  values.length === 0 ? [] : [[name, ...values.map((value) => ({ value }))]];

const corsCommand = ({
  origins,
  methods,
  requestHeaders,
  exposeHeaders,
  maxAge,
}: WrittenPolicy): Command => ({
  program: 'az',
  lines: [
    ['storage', 'cors', 'add', '--account-name', 'ACCOUNT', '--services', 'b'],
    ...option('--origins', origins),
    ...option('--methods', methods),
    ...option('--allowed-headers', requestHeaders),
    ...option('--exposed-headers', exposeHeaders),
    ['--max-age', String(maxAge ?? 0)],
  ],
});

export const azureBlob: Recipe = {
  id: 'azure-blob',
  name: 'Azure Storage (blob, file, queue, table)',
  kind: 'hosted',
  language: shell,
  place: PLACE,
  command: null,
  everyOrigin: true,
  limit: anyOf(onlyMethods('Azure Storage', METHODS), ({ requestHeaders, exposeHeaders }) => {
    const name = [...requestHeaders, ...exposeHeaders].find((text) => text.startsWith('-'));
    return name === undefined
      ? null
      : prose`The Azure CLI would read the header name ${code(name)} as an option.`;
  }),
  snippet: (policy) => {
    const command = corsCommand(policy);
    const written = writeCommand(command, 'posix');
    if (written.kind === 'refused') throw new Error('A POSIX shell can hand over any name.');
    return [{ place: PLACE, text: written.text, command }];
  },
  traps: [
    'CORS is off until you set it, separately for each service: `b` is blob, `f` file, `q` queue, `t` table.',
    'A preflight that matches no rule gets a 403. One without `Origin` or `Access-Control-Request-Method` gets a 400. An actual request that matches no rule gets a response without CORS headers.',
    'Each service has at most five rules, and the first that matches applies.',
    'An expired SAS token also causes a 403, which is not a CORS error.',
  ],
  twoLayers: 'With a CDN or Front Door in front, do not add the headers there too.',
  source:
    'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
  notRun: { writtenOn: '2026-11-21' },
};
