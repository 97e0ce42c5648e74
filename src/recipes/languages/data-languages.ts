import { prose } from '../../diagnosis/words/prose';
import { backslashString, longEscape, utf16Escape } from './backslash-string';
import { refusesAllBut, refusesNothing, type Language } from './language';
import { shellQuote } from './shell-quote';

export const json: Language = {
  name: 'JSON',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: utf16Escape }),
};

/** Always between double quotes: a bare `null`, `no` or `*` would mean something else. */
export const yaml: Language = {
  name: 'YAML',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: longEscape }),
};

export const toml: Language = {
  name: 'TOML',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: longEscape }),
};

/**
 * `${` and `%{` begin a template in Terraform; without the brace they do not. Every text becomes NFC there, escapes and all.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/spec.md#primitive-types
 */
export const hcl: Language = {
  name: 'Terraform (HCL)',
  refuses: (text) =>
    text === text.normalize('NFC') ? null : prose`Terraform changes it to another string (NFC)`,
  quote: (text) => backslashString(text, { codePoint: longEscape }).replaceAll('{', '\\u007b'),
};

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** For the text of an element and for an attribute; the quotes of the latter stand in the template. */
export const xml: Language = {
  name: 'XML',
  refuses: refusesAllBut('XML', /[^\x20-\x7e]/),
  quote: (text) => text.replace(/[&<>"']/g, (character) => XML_ENTITIES[character] ?? ''),
};

/** Values of a `.properties` file, which stand there without quotes; `${` begins an expression, and `$$` is read as `$`. */
export const properties: Language = {
  name: 'properties file',
  refuses: refusesAllBut('a properties file', /\$|,|^ | $/),
  quote: (text) => text.replaceAll('\\', '\\\\'),
};

export const shell: Language = {
  name: 'shell command',
  refuses: (text) => (text.includes('\0') ? prose`no program accepts U+0000 as an argument` : null),
  quote: shellQuote,
};
