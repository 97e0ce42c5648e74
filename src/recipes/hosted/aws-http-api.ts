import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { samCors } from './sam-cors';

export const awsHttpApi: Recipe = {
  id: 'aws-http-api',
  name: 'AWS API Gateway (HTTP API)',
  kind: 'hosted',
  language: yaml,
  place: 'The SAM template; the console has the same names under CORS',
  command: 'sam validate && sam deploy',
  snippet: (policy) =>
    writeYaml({
      Resources: {
        Api: {
          Type: 'AWS::Serverless::HttpApi',
          Properties: {
            CorsConfiguration: samCors(policy),
          },
        },
      },
    }),
  traps: [
    'With this configuration, the gateway discards CORS headers of the integration. It responds to preflights itself, without an `OPTIONS` route.',
    'A `$default` or `ANY` route with an authorizer catches preflights. Add an `OPTIONS` route without an authorizer.',
    'The gateway sends the headers only if the request has an `Origin`, so test with one.',
    'HTTP APIs and REST APIs have different settings. Check the type of the API in the console.',
  ],
  twoLayers: 'The gateway discards CORS headers of the function. Remove them there to avoid confusion.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  notRun: { writtenOn: '2026-11-21' },
};
