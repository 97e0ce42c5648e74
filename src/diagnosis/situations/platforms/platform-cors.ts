import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A platform with a CORS setting of its own, which counts in place of the application's headers. */
export type PlatformCors = {
  readonly name: string;
  readonly host: RegExp;
  /** The name of a cookie that only it sets; null without one. */
  readonly cookie: RegExp | null;
  readonly todo: Prose;
  readonly source: string;
};

/** Platforms whose own CORS setting wins over the application's, by their hosts. */
export const PLATFORM_CORS: readonly PlatformCors[] = [
  {
    name: 'Azure App Service',
    host: /\.azurewebsites\.net$/,
    // IIS on a machine of one's own sets the plain cookie too.
    cookie: /(?:^|\n|, )ARRAffinity(?:SameSite=|=[^\n]*;\s*domain=[^;\n]*\.azurewebsites\.net\b)/i,
    todo: prose`Remove all origins from the platform's setting (${code('API > CORS')} in the Azure portal), so that the application's own policy applies. Or list the origins there and enable ${code('Access-Control-Allow-Credentials')}.`,
    source: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
  },
  {
    name: 'AWS Lambda function URLs',
    host: /\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
    cookie: null,
    todo: prose`Remove the ${code('Cors')} settings of the function URL, so that the function's own headers apply. Or list the origins there with ${code('AllowCredentials')}.`,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors',
  },
  {
    name: 'Amazon API Gateway (HTTP API)',
    host: /\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/,
    cookie: null,
    todo: prose`Remove the CORS configuration of the HTTP API, so that the integration's own headers apply. Or list the origins there and allow credentials.`,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  },
];
