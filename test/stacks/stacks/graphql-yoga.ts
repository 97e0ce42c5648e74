import { GRAPHQL_QUERY, NO_JSON } from '../graphql-request';
import { fixOr, nodeProgram } from '../node-program';
import { NOT_FOUND } from '../stack';
import type { Stack } from '../stack';

export const graphqlYoga: Stack = {
  id: 'graphql-yoga',
  source: { kind: 'npm', packages: ['graphql-yoga', 'graphql'] },
  broken: '`cors: false`',
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
  errors: [NO_JSON, NOT_FOUND],
};
