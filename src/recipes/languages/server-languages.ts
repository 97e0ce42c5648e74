import { refusesAllBut, type Language } from './language';

const backslashQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** `$` begins a variable wherever a value may hold one, and nothing escapes it. */
export const nginx: Language = {
  name: 'nginx configuration',
  refuses: refusesAllBut('nginx', /\$/),
  quote: backslashQuotes,
};

/** For values of the Header directive, where `%` begins a format and `expr=` an expression; `${` begins a variable anywhere. */
export const apache: Language = {
  name: 'Apache configuration',
  refuses: refusesAllBut('Apache httpd', /^expr=|\$\{|\\$/),
  quote: (text) => backslashQuotes(text).replaceAll('%', '%%'),
};

/** Braces begin a placeholder; a backslash stands for itself except before a quote. */
export const caddyfile: Language = {
  name: 'Caddyfile',
  refuses: refusesAllBut('a Caddyfile', /[{}\\]/),
  quote: (text) => `"${text.replaceAll('"', '\\"')}"`,
};

/** For log-format values, where `%` begins a variable; between double quotes `$` begins one of the environment. */
export const haproxy: Language = {
  name: 'HAProxy configuration',
  refuses: refusesAllBut('HAProxy', /[^\x20-\x7e]/),
  quote: (text) => `"${text.replace(/["\\$]/g, '\\$&').replaceAll('%', '%%')}"`,
};

export const lighttpd: Language = {
  name: 'lighttpd configuration',
  refuses: refusesAllBut('lighttpd', /["\\]/),
  quote: (text) => `"${text}"`,
};

/** VCL's strings know no escapes at all. */
export const vcl: Language = {
  name: 'VCL',
  refuses: refusesAllBut('VCL', /"/),
  quote: (text) => `"${text}"`,
};
