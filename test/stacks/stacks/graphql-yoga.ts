import { GRAPHQL_API, GRAPHQL_QUERY, NO_JSON } from '../graphql-request';
import { fixOr, nodeProgram } from '../node-program';
import { writtenAs, NOT_FOUND } from '../stack';
import type { Stack } from '../stack';

export const graphqlYoga: Stack = {
  id: 'graphql-yoga',
  source: { kind: 'npm', packages: ['graphql-yoga', 'graphql'] },
  broken: '`cors: false`',
  permissive: writtenAs('`createYoga` without `cors`', 'const yoga = createYoga({ schema });'),
  files: (setting) => ({
    'app.mjs': `import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
const schema = createSchema({
  typeDefs: 'type Query { item: String }',
  resolvers: { Query: { item: () => 'item' } },
});
${fixOr(setting, 'const yoga = createYoga({ schema, cors: false });')}
createServer(yoga).listen(process.env.PORT, '127.0.0.1');
`,
  }),
  start: nodeProgram('app.mjs'),
  request: GRAPHQL_QUERY,
  api: GRAPHQL_API,
  errors: [NO_JSON, NOT_FOUND],
};
