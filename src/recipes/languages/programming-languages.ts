import { backslashString, javaEscape, longEscape, utf16Escape } from './backslash-string';
import { refusesNothing, type Language } from './language';

/** Single quotes, between which PHP, Ruby and Perl know no escape but these two and replace nothing. */
const plainQuotes = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

export const javascript: Language = {
  name: 'JavaScript',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { mark: "'", codePoint: utf16Escape }),
};

export const python: Language = {
  name: 'Python',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: longEscape }),
};

export const java: Language = {
  name: 'Java',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: javaEscape }),
};

export const kotlin: Language = {
  name: 'Kotlin',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { special: '$', codePoint: utf16Escape }),
};

export const csharp: Language = {
  name: 'C#',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: utf16Escape }),
};

export const go: Language = {
  name: 'Go',
  refuses: refusesNothing,
  quote: (text) => backslashString(text, { codePoint: longEscape }),
};

export const ruby: Language = { name: 'Ruby', refuses: refusesNothing, quote: plainQuotes };

export const php: Language = { name: 'PHP', refuses: refusesNothing, quote: plainQuotes };

export const perl: Language = { name: 'Perl', refuses: refusesNothing, quote: plainQuotes };
