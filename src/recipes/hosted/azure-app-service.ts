import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const azureAppService: Recipe = {
  id: 'azure-app-service',
  name: 'Azure App Service and Functions',
  kind: 'hosted',
  language: json,
  place: 'The ARM template of the app, in `properties`; the portal has the same under CORS',
  command: null,
  everyOrigin: true,
  snippet: ({ origins, credentials }) =>
    writeJson({ siteConfig: { cors: { allowedOrigins: origins, supportCredentials: credentials } } }),
  traps: [
    'The setting has only origins and credentials. It allows every method and header, and exposes no header. If you need more, configure CORS in the application and leave this list empty.',
    'As soon as the list has an entry, CORS in the application has no effect.',
    '`*` must be the only entry, and does not work with credentials.',
    'Functions on your own machine read `Host.CORS` in `local.settings.json` instead.',
  ],
  twoLayers: 'Use CORS of either the platform or the application, never both.',
  source: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
  notRun: { writtenOn: '2026-11-21' },
};
