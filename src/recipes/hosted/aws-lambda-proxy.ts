import type { Header } from '../../fetch-standard/header-list';
import { javascript } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const property = ({ name, value }: Header): string =>
  `${javascript.quote(name)}: ${javascript.quote(value)},`;

export const awsLambdaProxy: Recipe = {
  id: 'aws-lambda-proxy',
  name: 'AWS Lambda behind API Gateway (proxy)',
  kind: 'hosted',
  language: javascript,
  place: 'The module of the function, where `route` is your own handler',
  command: null,
  snippet: (policy) =>
    lines(
      `const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`,
      '',
      'function corsHeaders(event) {',
      '  const origin = event.headers?.origin ?? event.headers?.Origin;',
      "  if (!allowedOrigins.has(origin)) return { Vary: 'Origin' };",
      '  return {',
      "    Vary: 'Origin',",
      "    'Access-Control-Allow-Origin': origin,",
      indented(
        4,
        [...credentialsHeaders(policy), ...exposeHeaders(policy), ...preflightHeaders(policy)].map(property),
      ),
      '  };',
      '}',
      '',
      'export async function handler(event) {',
      '  const headers = corsHeaders(event);',
      '  const method = event.httpMethod ?? event.requestContext?.http?.method;',
      "  if (method === 'OPTIONS') return { statusCode: 204, headers };",
      '  try {',
      '    const response = await route(event);',
      '    return { ...response, headers: { ...response.headers, ...headers } };',
      '  } catch (error) {',
      '    console.error(error);',
      "    return { statusCode: 500, headers, body: 'Internal error' };",
      '  }',
      '}',
    ),
  traps: [
    '`OPTIONS` must reach the function. Give its method no authorizer and no API key.',
    'After a timeout, a crash or a refusal by an authorizer, the gateway responds itself. Set its Gateway Responses `DEFAULT_4XX` and `DEFAULT_5XX` too.',
    'An HTTP API with a CORS configuration discards these headers. A Function URL with one sends both.',
  ],
  twoLayers: 'Use either this code or the CORS configuration of the HTTP API or Function URL.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
  notRun: { writtenOn: '2026-11-21' },
};
