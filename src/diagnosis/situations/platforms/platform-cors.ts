import { PLATFORM_HOSTS } from '../../responder/platform-hosts';
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
    host: PLATFORM_HOSTS.azureAppService.host,
    // IIS on a machine of one's own sets the plain cookie too.
    cookie: /(?:^|\n|, )ARRAffinity(?:SameSite=|=[^\n]*;\s*domain=[^;\n]*\.azurewebsites\.net\b)/i,
    todo: prose`Remove all origins from the platform's setting (${code('API > CORS')} in the Azure portal), so that the application's own policy applies. Or list the origins there and enable ${code('Access-Control-Allow-Credentials')}.`,
    source: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
  },
  {
    name: 'AWS Lambda function URLs',
    host: PLATFORM_HOSTS.awsFunctionUrl.host,
    cookie: null,
    todo: prose`Remove the ${code('Cors')} settings of the function URL, so that the function's own headers apply. Or list the origins there with ${code('AllowCredentials')}.`,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors',
  },
  {
    name: 'Amazon API Gateway (HTTP API)',
    host: PLATFORM_HOSTS.awsApi.host,
    cookie: null,
    todo: prose`Remove the CORS configuration of the HTTP API, so that the integration's own headers apply. Or list the origins there and allow credentials.`,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  },
];
