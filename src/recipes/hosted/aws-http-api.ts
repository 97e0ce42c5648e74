import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { samCors } from './sam-cors';

export const awsHttpApi: Recipe = {
  id: 'aws-http-api',
  name: 'AWS API Gateway (HTTP API)',
  kind: 'hosted',
  language: yaml,
  place: 'The SAM template; in the console the same names stand under CORS',
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
    'Once it is set, the gateway throws away CORS headers of the integration and responds to preflights itself, without an OPTIONS route.',
    'A `$default` or `ANY` route with an authorizer catches preflights: add an OPTIONS route without one.',
    'Headers come only on requests with an `Origin`; test with one.',
    'An HTTP API has other settings than a REST API; look at its type in the console.',
  ],
  twoLayers: 'CORS headers of the function are dropped by the gateway; take them out to avoid confusion.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
};
