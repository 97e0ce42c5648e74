import { json, yaml } from './data-languages';

/** Data of a configuration file; undefined leaves a key out. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data | undefined };

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

function entriesOf(data: { readonly [key: string]: Data | undefined }): readonly (readonly [string, Data])[] {
  return Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** JSON as people write it: lists of texts on one line, ASCII only. */
export function writeJson(data: Data, indent = ''): string {
  if (typeof data === 'string') return json.quote(data);
  if (typeof data !== 'object') return String(data);
  const deeper = `${indent}  `;
  if (isList(data)) {
    if (data.every((item) => typeof item !== 'object'))
      return `[${data.map((item) => writeJson(item)).join(', ')}]`;
    return `[\n${data.map((item) => `${deeper}${writeJson(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  const entries = entriesOf(data).map(
    ([key, value]) => `${deeper}${json.quote(key)}: ${writeJson(value, deeper)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** What YAML 1.1 reads as no text is quoted too. */
const BARE_KEY = /^(?!(?:null|true|false|yes|no|on|off|y|n)$)[A-Za-z][\w./-]*$/i;

/** YAML in block style, lists of texts on one line; keys that need it are quoted, texts always are. */
export function writeYaml(data: { readonly [key: string]: Data | undefined }, indent = ''): string {
  return entriesOf(data)
    .map(
      ([key, value]) => `${indent}${BARE_KEY.test(key) ? key : yaml.quote(key)}:${yamlValue(value, indent)}`,
    )
    .join('\n');
}

function yamlValue(value: Data, indent: string): string {
  if (typeof value === 'string') return ` ${yaml.quote(value)}`;
  if (typeof value !== 'object') return ` ${String(value)}`;
  const deeper = `${indent}  `;
  if (!isList(value)) return `\n${writeYaml(value, deeper)}`;
  if (value.every((item) => typeof item !== 'object'))
    return ` [${value.map((item) => yamlValue(item, '').trimStart()).join(', ')}]`;
  return value.map((item) => `\n${deeper}- ${yamlItem(item, `${deeper}  `)}`).join('');
}

function yamlItem(item: Data, indent: string): string {
  if (typeof item !== 'object' || isList(item)) return yamlValue(item, indent).trimStart();
  return writeYaml(item, indent).trimStart();
}
