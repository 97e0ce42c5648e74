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
  snippet: ({ origins, credentials }) =>
    writeJson({ siteConfig: { cors: { allowedOrigins: origins, supportCredentials: credentials } } }),
  traps: [
    'It knows origins and credentials only: every method and header is allowed, no header is exposed. For more, use CORS of the application and leave this list empty.',
    'As soon as the list holds something, CORS of the application has no effect.',
    '`*` has to stand alone and excludes credentials.',
    'Functions on your own machine read `Host.CORS` in `local.settings.json` instead.',
  ],
  twoLayers: 'Use the CORS of the platform or of the application, never both.',
  source: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
};
