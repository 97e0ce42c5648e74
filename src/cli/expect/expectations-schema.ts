import * as v from 'valibot';

/** Says in a file what it is. */
export const EXPECTATIONS_FORMAT = 'cors-inspector-expectations';

/** Rises when a program that reads such files would read the new form wrongly. */
export const EXPECTATIONS_VERSION = 1;

const text = v.pipe(v.string(), v.minLength(1));

const header = v.union([
  v.strictObject({ name: text, value: v.string() }),
  v.strictObject({
    name: text,
    env: v.pipe(text, v.description('The environment variable that has the value, such as that of a secret')),
  }),
]);

const request = v.strictObject({
  name: v.exactOptional(v.pipe(text, v.description('What the request is called in the output'))),
  url: text,
  origin: v.pipe(text, v.description('The serialized origin of the page')),
  method: v.exactOptional(v.pipe(text, v.description('GET if left out'))),
  headers: v.exactOptional(
    v.pipe(v.array(header), v.description('Those that the script sets, and `Cookie`')),
  ),
  body: v.exactOptional(v.string()),
  credentials: v.exactOptional(v.pipe(v.picklist(['include', 'omit']), v.description('omit if left out'))),
  send: v.exactOptional(
    v.pipe(
      v.boolean(),
      v.description(
        'Whether to send a method that may change something. Else its preflight alone is checked',
      ),
    ),
  ),
  expect: v.picklist(['allowed', 'blocked']),
  cause: v.exactOptional(
    v.pipe(
      text,
      v.description('The code of the first cause, such as `allow-origin-mismatch`, if it is blocked'),
    ),
  ),
});

/** What a server must allow to pages, and what it must not. */
export const expectationsSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(v.string()),
    format: v.literal(EXPECTATIONS_FORMAT),
    version: v.literal(EXPECTATIONS_VERSION),
    requests: v.pipe(v.array(request), v.minLength(1)),
  }),
  v.title('Expectations of CORS Inspector'),
);

export type Expectations = v.InferOutput<typeof expectationsSchema>;
export type Expectation = Expectations['requests'][number];
