import { REDACTED, REDACTED_IN_URL } from './marks';

/** What a reader has to put in the place of a secret in a command, named after what carried it. */
function placeholder(name: string): string {
  const plain = name
    .replace(/%[0-9a-f]{2}/gi, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'YOUR-VALUE' : `YOUR-${plain.slice(0, 40).toUpperCase()}`;
}

/** The value of a redacted header as a command sends it. */
export const headerPlaceholder = (name: string, value: string): string =>
  value.replaceAll(REDACTED, placeholder(name)).replaceAll(REDACTED_IN_URL, placeholder(name));

/** A redacted URL as a command requests it. */
export const urlPlaceholders = (url: string): string =>
  url
    .replaceAll(`//${REDACTED_IN_URL}@`, '//YOUR-LOGIN@')
    .replace(
      /([?&;#])([^=&;#?]*)=redacted(?=$|[&;#])/g,
      (_, mark: string, name: string) => `${mark}${name}=${placeholder(name)}`,
    )
    .replaceAll(REDACTED, 'YOUR-VALUE')
    .replaceAll(REDACTED_IN_URL, 'YOUR-VALUE');
