import { code, prose } from '../../diagnosis/words/prose';
import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import { anyOf, onlyOneOrigin } from '../limits';
import type { Recipe } from '../recipe';

/** API Gateway wants fixed values between single quotes inside the text. */
const fixed = (value: string): string => `'${value}'`;

export const awsRestApi: Recipe = {
  id: 'aws-rest-api',
  name: 'AWS API Gateway (REST API)',
  kind: 'hosted',
  language: yaml,
  place: 'The SAM template',
  command: 'sam validate && sam deploy',
  limit: anyOf(onlyOneOrigin('A REST API'), ({ methods, requestHeaders }) => {
    const name = [...methods, ...requestHeaders].find((text) => text.includes("'"));
    return name === undefined ? null : prose`API Gateway has no escape for the quote in ${code(name)}.`;
  }),
  snippet: (policy) => {
    const [origin] = policy.origins;
    const onErrors = {
      ResponseParameters: {
        Headers: {
          'Access-Control-Allow-Origin': fixed(origin),
          'Access-Control-Allow-Credentials': policy.credentials ? fixed('true') : undefined,
        },
      },
    };
    return writeYaml({
      Resources: {
        Api: {
          Type: 'AWS::Serverless::Api',
          Properties: {
            Cors: {
              AllowOrigin: fixed(origin),
              AllowMethods: fixed(policy.methods.join(',')),
              AllowHeaders:
                policy.requestHeaders.length === 0 ? undefined : fixed(policy.requestHeaders.join(',')),
              AllowCredentials: policy.credentials,
              MaxAge: policy.maxAge === null ? undefined : fixed(String(policy.maxAge)),
            },
            Auth: { AddDefaultAuthorizerToCorsPreflight: false },
            GatewayResponses: { DEFAULT_4XX: onErrors, DEFAULT_5XX: onErrors },
          },
        },
      },
    });
  },
  traps: [
    'This covers preflights and errors of the gateway itself. With a proxy integration, the function must send the headers itself on every path, even after it catches an error.',
    'Without `GatewayResponses`, a 401 or 403 of the authorizer, a 429 and a 504 have no CORS headers and look like CORS errors.',
    'With a default authorizer, preflights are refused unless `AddDefaultAuthorizerToCorsPreflight` is false.',
    'After a change in the console, deploy the stage again.',
  ],
  twoLayers: 'With a non-proxy integration, do not send the headers from the function too.',
  source:
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html',
  notRun: { writtenOn: '2026-11-21' },
};
