import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import { onlyMethods } from '../limits';
import type { Recipe } from '../recipe';
import { samCors } from './sam-cors';

export const awsFunctionUrl: Recipe = {
  id: 'aws-function-url',
  name: 'AWS Lambda Function URL',
  kind: 'hosted',
  language: yaml,
  place: 'The SAM template',
  command: 'sam validate && sam deploy',
  limit: onlyMethods('A Function URL', ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE']),
  snippet: (policy) =>
    writeYaml({
      Resources: {
        Function: {
          Type: 'AWS::Serverless::Function',
          Properties: {
            FunctionUrlConfig: {
              AuthType: 'NONE',
              Cors: samCors(policy),
            },
          },
        },
      },
    }),
  traps: [
    '`AuthType` is here because the template requires it. Keep your own value. With `AWS_IAM`, the page must sign its requests.',
    'AWS rejects `OPTIONS` in the list. It is not needed, because the service responds to preflights itself.',
    'The maximum of `MaxAge` is 86400.',
  ],
  twoLayers:
    'If the code also sets the headers, actual responses have both, and browsers reject two values. Remove them from the code.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors',
  notRun: { writtenOn: '2026-11-21' },
};
