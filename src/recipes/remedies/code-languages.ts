import { json, properties, shell, toml, xml, yaml } from '../languages/data-languages';
import type { Language } from '../languages/language';
import { csharp, java, javascript, php, python, ruby } from '../languages/programming-languages';
import { apache, haproxy, nginx } from '../languages/server-languages';

/** An attribute of an element, quotes included. */
const html: Language = {
  name: 'HTML',
  refuses: xml.refuses,
  quote: (text) => `"${xml.quote(text)}"`,
};

/** The languages that remedies are written in. */
export const CODE_LANGUAGES = {
  javascript,
  html,
  python,
  java,
  csharp,
  php,
  ruby,
  yaml,
  json,
  toml,
  properties,
  shell,
  nginx,
  apache,
  haproxy,
} as const satisfies Readonly<Record<string, Language>>;

export type CodeLanguage = keyof typeof CODE_LANGUAGES;
