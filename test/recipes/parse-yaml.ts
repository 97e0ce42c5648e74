import { createRequire } from 'node:module';

/** A YAML parser without types of its own. */
const { load } = createRequire(import.meta.url)('js-yaml') as { readonly load: (text: string) => unknown };

/** What a YAML document says; an error where it is none. */
export const parseYaml = (text: string): unknown => load(text);
