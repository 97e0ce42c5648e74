import { toJsonSchema } from '@valibot/to-json-schema';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../run/places.mjs';
import { expectationsSchema } from '../../src/cli/expect/expectations-schema';
import { reportSchema } from '../../src/report/json/report-schema';

async function schemaFile(name: string, read: Parameters<typeof toJsonSchema>[0]): Promise<string> {
  const path = join(root, 'public', name);
  const { $schema, ...schema } = toJsonSchema(read, {
    target: 'draft-2020-12',
    errorMode: 'throw',
    overrideSchema: ({ valibotSchema: { type }, jsonSchema }) => {
      if (type !== 'tuple_with_rest') return undefined;
      // The first of a list that is not empty is like the others, and the generator does not say that there has to be one.
      return { type: 'array', items: jsonSchema.items, minItems: 1 };
    },
  });
  const options = await resolveConfig(path);
  return format(JSON.stringify({ $schema, ...schema }), { ...options, filepath: path });
}

/** The JSON Schema of a report, made from the schema by which reports are read. Fields that it does not name are allowed. */
export const reportSchemaFile = (): Promise<string> => schemaFile('report.schema.json', reportSchema);

/** The same of the expectations that `check --expect` reads, which allow no other field. */
export const expectationsSchemaFile = (): Promise<string> =>
  schemaFile('expectations.schema.json', expectationsSchema);
