import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import { hcl, json, properties, toml, yaml } from '../../../src/recipes/languages/data-languages';
import type { Language } from '../../../src/recipes/languages/language';
import { originPattern } from '../../../src/recipes/languages/origin-pattern';
import {
  csharp,
  go,
  java,
  javascript,
  kotlin,
  php,
  python,
  ruby,
} from '../../../src/recipes/languages/programming-languages';
import {
  apache,
  caddyfile,
  haproxy,
  lighttpd,
  nginx,
  vcl,
} from '../../../src/recipes/languages/server-languages';
import { parseHcl } from '../parse-hcl';
import { parseYaml } from '../parse-yaml';
import { hostileText as text, meant } from './hostile-text';
import { hexadecimal, itself, octal, readString, type Reading } from './read-string';

/** Holds a language to its promise: what it does not refuse is read back as exactly the same text. */
function holds(language: Language, read: (literal: string) => unknown, mean = meant): void {
  fc.assert(
    fc.property(text, (value) => {
      if (language.refuses(value) === null) expect(read(language.quote(value))).toBe(mean(value));
    }),
    { numRuns: 400 },
  );
}

const u4 = hexadecimal(/^\\u([0-9a-f]{4})/);
const u8 = hexadecimal(/^\\U([0-9a-f]{8})/);
const LINE_OR_CONTROL = /^[^\x20-\x7e]/;
const long: Reading = { mark: '"', escapes: [u4, u8, itself(/^\\(["\\])/)], forbidden: LINE_OR_CONTROL };
const utf16: Reading = { ...long, escapes: [u4, itself(/^\\(["\\])/)] };

describe('no text breaks out of a string', () => {
  it('of JavaScript, as V8 reads it', () => {
    holds(javascript, (literal) => runInNewContext(literal));
  });

  it('of JSON', () => {
    holds(json, (literal) => JSON.parse(literal));
  });

  it('of YAML, nor becomes something else than a text', () => {
    holds(yaml, (literal) => (parseYaml(`key: ${literal}\nafter: 1\n`) as { key: unknown }).key);
  });

  it('of TOML', () => {
    holds(toml, (literal) => parseToml(`key = ${literal}\nafter = 1\n`)['key']);
  });

  it('of HCL, nor begins a template, as Terraform reads it', async () => {
    const texts = fc.array(
      text.filter((value) => hcl.refuses(value) === null),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const read = await parseHcl(`keys = [${values.map(hcl.quote).join(', ')}]\nafter = 1\n`);
        expect(read).toEqual({ keys: values.map(meant), after: 1 });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['Python', python, long],
    ['Go', go, long],
    // The parser above knows TOML 1.1, which has more escapes than hosts may know.
    ['TOML 1.0', toml, long],
    ['C#', csharp, utf16],
    ['Kotlin', kotlin, { ...utf16, escapes: [u4, itself(/^\\(["\\$])/)], forbidden: /^(?:[^\x20-\x7e]|\$)/ }],
    ['PHP', php, { mark: "'", escapes: [itself(/^\\(['\\])/)], forbidden: /^(?!)/ }],
    ['Ruby', ruby, { mark: "'", escapes: [itself(/^\\(['\\])/)], forbidden: /^(?!)/ }],
    ['nginx', nginx, { mark: '"', escapes: [itself(/^\\(["\\])/)], forbidden: /^(?:[^\x20-\x7e]|\$)/ }],
    ['lighttpd', lighttpd, { mark: '"', escapes: [], forbidden: LINE_OR_CONTROL }],
    ['VCL', vcl, { mark: '"', escapes: [[/^\\/, () => '\\']], forbidden: LINE_OR_CONTROL }],
    ['Caddyfile', caddyfile, { mark: '"', escapes: [itself(/^\\(")/)], forbidden: /^(?:[^\x20-\x7e]|[{}])/ }],
    [
      'Apache',
      apache,
      {
        mark: '"',
        escapes: [itself(/^\\(["\\])/), [/^%%/, () => '%']],
        forbidden: /^(?:[^\x20-\x7e]|%|\$\{)/,
      },
    ],
    [
      'HAProxy',
      haproxy,
      {
        mark: '"',
        escapes: [itself(/^\\(["\\$])/), [/^%%/, () => '%']],
        forbidden: /^(?:[^\x20-\x7e]|[%$])/,
      },
    ],
  ] satisfies [string, Language, Reading][])('of %s', (_name, language, reading) => {
    const raw = language === php || language === ruby;
    holds(language, (literal) => readString(literal, reading), raw ? (value) => value : meant);
  });

  it('of Java, which replaces \\u escapes before it looks for the end of a string', () => {
    const reading: Reading = { ...utf16, escapes: [octal, u4, itself(/^\\(["\\])/)] };
    holds(java, (literal) => {
      // A backslash after an odd number of others begins no such escape.
      const replaced = literal.replace(
        /(?<!\\)((?:\\\\)*)\\u([0-9a-f]{4})/g,
        (_all, before: string, digits: string) => {
          const character = String.fromCharCode(parseInt(digits, 16));
          expect(character).toMatch(/[^\x00-\xff]/);
          return before + character;
        },
      );
      return readString(replaced, { ...reading, forbidden: /^[\x00-\x1f\x7f-\xff]/ });
    });
  });

  it('of a properties file, line or list', () => {
    holds(properties, (written) => {
      expect(written).not.toMatch(/[\r\n,]|\$\{/);
      return written.replaceAll('\\\\', '\\');
    });
  });
});

describe('a language that has no escape for a character', () => {
  it('refuses it and says which', () => {
    expect(plainText(nginx.refuses('x-$home') ?? [])).toContain('$');
    expect(plainText(caddyfile.refuses('{env.HOME}') ?? [])).toContain('{');
    expect(plainText(vcl.refuses('"') ?? [])).toContain('"');
    expect(plainText(apache.refuses('${HOME}') ?? [])).toContain('${');
    expect(plainText(lighttpd.refuses('é') ?? [])).toContain('ASCII');
    expect(plainText(hcl.refuses('e\u0301') ?? [])).toContain('NFC');
  });

  it('writes what it does not refuse', () => {
    expect(nginx.refuses("x-o'clock")).toBeNull();
    expect(hcl.refuses('é')).toBeNull();
    expect(nginx.quote('a "b" \\')).toBe('"a \\"b\\" \\\\"');
  });
});

describe('a pattern for origins', () => {
  it('matches them and nothing like them', () => {
    const pattern = new RegExp(originPattern(['https://app.example.com', 'http://[::1]:8080']));
    for (const origin of ['https://app.example.com', 'http://[::1]:8080']) expect(origin).toMatch(pattern);
    for (const other of [
      'https://appXexample.com',
      'https://app.example.com.evil.test',
      'https://evil.test/https://app.example.com',
      'http://app.example.com',
      'http://:',
    ])
      expect(other).not.toMatch(pattern);
  });
});
