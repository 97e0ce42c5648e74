import type { WrittenPolicy } from '../stack-defaults';

/**
 * A policy as AWS SAM writes it for what handles CORS itself.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-httpapi-httpapicorsconfiguration.html
 */
export const samCors = ({
  origins,
  methods,
  requestHeaders,
  exposeHeaders,
  credentials,
  maxAge,
}: WrittenPolicy) => ({
  AllowOrigins: origins,
  AllowMethods: methods,
  AllowHeaders: requestHeaders.length === 0 ? undefined : requestHeaders,
  ExposeHeaders: exposeHeaders.length === 0 ? undefined : exposeHeaders,
  AllowCredentials: credentials,
  MaxAge: maxAge ?? undefined,
});
