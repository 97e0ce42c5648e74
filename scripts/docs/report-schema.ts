import { toJsonSchema } from '@valibot/to-json-schema';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../run/places.mjs';
import { reportSchema } from '../../src/report/json/report-schema';

/** The JSON Schema of a report, made from the schema by which reports are read. Fields that it does not name are allowed. */
export async function reportSchemaFile(): Promise<string> {
  const path = join(root, 'public', 'report.schema.json');
  const { $schema, ...schema } = toJsonSchema(reportSchema, {
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
