import { GRAPHQL_API, GRAPHQL_QUERY, NO_JSON, UNKNOWN_FIELD } from '../graphql-request';
import { fixOr, nodeProgram } from '../node-program';
import { asBroken } from '../stack';
import type { Stack } from '../stack';

export const apolloServer: Stack = {
  id: 'apollo-server',
  source: {
    kind: 'npm',
    packages: ['@apollo/server', '@as-integrations/express5', 'express', 'cors', 'graphql'],
  },
  broken: '`startStandaloneServer`, which responds with `*` to a request with credentials',
  permissive: asBroken('`startStandaloneServer`'),
  files: (setting) => ({
    'app.mjs': `import { ApolloServer } from '@apollo/server';
const server = new ApolloServer({
  typeDefs: 'type Query { item: String }',
  resolvers: { Query: { item: () => 'item' } },
});
${
  setting.fix === null
    ? `import { startStandaloneServer } from '@apollo/server/standalone';
await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(process.env.PORT) } });`
    : `await server.start();
const app = express();
${fixOr(setting, '')}
app.listen(process.env.PORT, '127.0.0.1');`
}
`,
  }),
  start: nodeProgram('app.mjs'),
  request: GRAPHQL_QUERY,
  api: GRAPHQL_API,
  errors: [NO_JSON, UNKNOWN_FIELD],
};
