import type { Plant } from './planted-repository';

/** A planted violation and the rule that has to catch it. */
type Violation = Plant & { readonly name: string; readonly rule: string; readonly says: RegExp };

const direction = 'house/import-direction';

export const VIOLATIONS: readonly Violation[] = [
  {
    name: 'an upward import',
    path: 'src/exchange/upward.ts',
    text: "import { below } from '../diagnosis/words/below';\nexport const upward = below;\n",
    rule: direction,
    says: /exchange may not import from diagnosis/,
  },
  {
    name: 'an upward import of a type',
    path: 'src/fetch-standard/upward-type.ts',
    text: "import type { Below } from '../diagnosis/words/below';\nexport type Upward = Below;\n",
    rule: direction,
    says: /fetch-standard may not import from diagnosis/,
  },
  {
    name: 'an upward re-export',
    path: 'src/fetch-standard/upward-export.ts',
    text: "export { below } from '../diagnosis/words/below';\n",
    rule: direction,
    says: /fetch-standard may not import from diagnosis/,
  },
  {
    name: 'an upward import() of a type',
    path: 'src/fetch-standard/upward-import-type.ts',
    text: "export type Upward = import('../diagnosis/words/below').Below;\n",
    rule: direction,
    says: /fetch-standard may not import from diagnosis/,
  },
  {
    name: 'an import() while running',
    path: 'src/recipes/upward-import.ts',
    text: "export const upward = () => import('../report/above');\n",
    rule: direction,
    says: /recipes may not import from report/,
  },
  {
    name: 'a background that uses the panel',
    path: 'src/background/sideways.ts',
    text: "import { view } from '../panel/view';\nexport const sideways = view;\n",
    rule: direction,
    says: /background may not import from panel/,
  },
  {
    name: 'a background that decides a CORS question',
    path: 'src/background/diagnosing.ts',
    text: "import { below } from '../diagnosis/words/below';\nexport const diagnosing = below;\n",
    rule: direction,
    says: /background may not import from diagnosis/,
  },
  {
    name: 'a protocol that knows the panel',
    path: 'src/protocol.ts',
    text: "import { view } from './panel/view';\nexport const protocol = view;\n",
    rule: direction,
    says: /protocol may not import from panel/,
  },
  {
    name: 'shipped code that uses a test',
    path: 'src/panel/outside.ts',
    text: "import { zoo } from '../../test/zoo';\nexport const outside = zoo;\n",
    rule: direction,
    says: /from outside src/,
  },
  {
    name: 'a folder that the design does not know',
    path: 'src/elsewhere/thing.ts',
    text: "import { below } from '../diagnosis/words/below';\nexport const thing = below;\n",
    rule: direction,
    says: /no known part/,
  },
  {
    name: 'a pure folder that renders',
    path: 'src/report/rendering.ts',
    text: "import { h } from 'preact';\nexport const rendering = h;\n",
    rule: direction,
    says: /report may not import the package preact/,
  },
  {
    name: 'a Node module in shipped code',
    path: 'src/exchange/reading.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const reading = readFileSync;\n",
    rule: direction,
    says: /exchange may not import the package node:fs/,
  },
  {
    name: 'the extension API outside src/browser, as a package',
    path: 'src/panel/polyfill.ts',
    text: "import browser from 'webextension-polyfill';\nexport const id = browser.runtime.id;\n",
    rule: direction,
    says: /panel may not import the package webextension-polyfill/,
  },
  {
    name: 'an upward import between rooms',
    path: 'src/diagnosis/words/upward.ts',
    text: "import { judged } from '../judging/judged';\nexport const upward = judged;\n",
    rule: direction,
    says: /in diagnosis, words may not import from judging/,
  },
  {
    name: 'a file that lies loose where there are rooms',
    path: 'src/diagnosis/loose.ts',
    text: 'export const loose = 1;\n',
    rule: direction,
    says: /loose\.ts lies in no room of src\/diagnosis/,
  },
  {
    name: 'a room that nobody knows',
    path: 'src/exchange/attic/kept.ts',
    text: 'export const kept = 1;\n',
    rule: direction,
    says: /kept\.ts lies in no room of src\/exchange/,
  },
  {
    name: 'a cycle of two files',
    path: 'src/diagnosis/judging/cycle-a.ts',
    text: "import { b } from './cycle-b';\nexport const a = (): number => b();\n",
    rule: 'house/no-import-cycle',
    says: /src\/diagnosis\/judging\/cycle-a\.ts → src\/diagnosis\/judging\/cycle-b\.ts → src\/diagnosis\/judging\/cycle-a\.ts/,
  },
  {
    name: 'a file that imports itself',
    path: 'src/diagnosis/judging/itself.ts',
    text: "import { other } from './itself';\nexport const other = 1;\nexport const again = other;\n",
    rule: 'house/no-import-cycle',
    says: /itself\.ts → src\/diagnosis\/judging\/itself\.ts/,
  },
  {
    name: 'chrome outside src/browser',
    path: 'src/background/chrome-global.ts',
    text: 'export const id = (): string => chrome.runtime.id;\n',
    rule: 'no-restricted-globals',
    says: /Only src\/browser/,
  },
  {
    name: 'browser outside src/browser',
    path: 'src/devtools/browser-global.ts',
    text: 'export const id = (): string => browser.runtime.id;\n',
    rule: 'no-restricted-globals',
    says: /Only src\/browser/,
  },
  ...['Date.now()', 'new Date()', 'new Date(0).getHours()', 'new Date().toISOString()', "Date['now']()"].map(
    clock,
  ),
  ...['performance.now()', 'fetch("/")', 'document.title', 'window.name'].map(pure),
  ...[
    'navigator.language',
    'crypto.randomUUID()',
    'localStorage.length',
    'process.env',
    'console.log(1)',
  ].map(pure),
  ...['setTimeout(() => 1, 1)', 'setInterval(() => 1, 1)', 'browser.runtime.id', 'globalThis.Date'].map(pure),
  {
    name: 'chance in a pure folder',
    path: 'src/recipes/chance.ts',
    text: 'export const chance = (): number => Math.random();\n',
    rule: 'no-restricted-properties',
    says: /pure/,
  },
  ...['element.innerHTML = text', 'element.outerHTML = text', "element['innerHTML'] = text"].map(markup),
  ...[
    "element.insertAdjacentHTML('beforeend', text)",
    'Object.assign({}, { dangerouslySetInnerHTML: text })',
  ].map(markup),
  {
    name: 'dangerouslySetInnerHTML',
    path: 'src/panel/dangerous.tsx',
    text: 'export const View = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />;\n',
    rule: 'no-restricted-syntax',
    says: /HTML/,
  },
  {
    name: 'eval',
    path: 'src/panel/evaluating.ts',
    text: 'export const evaluating = (text: string): unknown => eval(text);\n',
    rule: 'no-eval',
    says: /eval/,
  },
  {
    name: 'new Function',
    path: 'src/panel/function.ts',
    text: 'export const made = (text: string): unknown => new Function(text);\n',
    rule: 'no-new-func',
    says: /Function/,
  },
  {
    name: 'any',
    path: 'src/panel/any.ts',
    text: 'export const length = (value: any): number => value.length;\n',
    rule: '@typescript-eslint/no-explicit-any',
    says: /any/,
  },
  {
    name: 'a silenced compiler',
    path: 'src/panel/silenced.ts',
    text: "// @ts-ignore\nexport const silenced: number = 'text';\n",
    rule: '@typescript-eslint/ban-ts-comment',
    says: /./,
  },
  {
    name: 'a silenced rule',
    path: 'src/panel/silenced-rule.ts',
    text: '// eslint-disable-next-line no-eval\nexport const evaluating = (text: string): unknown => eval(text);\n',
    rule: 'no-eval',
    says: /eval/,
  },
  {
    name: 'a silenced rule that sees types',
    path: 'src/panel/silenced-types.ts',
    text: '// oxlint-disable-next-line\nexport const silenced = 1;\n',
    rule: 'no-warning-comments',
    says: /oxlint-disable/,
  },
  {
    name: 'a cast that says of any text that it is redacted',
    path: 'src/panel/cast.ts',
    text: "import type { RedactedText } from '../redacted-text';\nexport const cast = (text: string) => text as RedactedText;\n",
    rule: 'no-restricted-syntax',
    says: /pass the text through a Redaction/,
  },
  {
    name: 'a guard that says of any text that it is redacted',
    path: 'src/report/guard.ts',
    text: "import type { RedactedText } from '../redacted-text';\nexport const guard = (text: string): text is RedactedText => text !== '';\n",
    rule: 'no-restricted-syntax',
    says: /pass the text through a Redaction/,
  },
  {
    name: 'a report that redacts by itself',
    path: 'src/report/by-itself.ts',
    text: "import { asRedacted } from './redaction/brand';\nexport const itself = asRedacted('text');\n",
    rule: 'no-restricted-imports',
    says: /pass the text through a Redaction/,
  },
  {
    name: 'a second way to the clipboard',
    path: 'src/panel/clipboard.ts',
    text: 'export const copy = (text: string) => navigator.clipboard.writeText(text);\n',
    rule: 'no-restricted-properties',
    says: /takes only redacted text/,
  },
  {
    name: 'a default export',
    path: 'src/panel/default.ts',
    text: 'export default 1;\n',
    rule: 'no-restricted-syntax',
    says: /by name/,
  },
  {
    name: 'a function of more positions than a reader can tell apart',
    path: 'src/panel/positions.ts',
    text: 'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n',
    rule: '@typescript-eslint/max-params',
    says: /too many parameters \(5\)/,
  },
  {
    name: 'a constructor of too many positions',
    path: 'src/panel/built.ts',
    text: 'export class Built {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1) {}\n}\n',
    rule: '@typescript-eslint/max-params',
    says: /too many parameters \(5\)/,
  },
  {
    name: 'a file that is too long',
    path: 'src/panel/long.ts',
    text: Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};\n`).join(''),
    rule: 'max-lines',
    says: /301/,
  },
];

/** A planted use of something impure; each in a file of its own. */
function pure(expression: string, index: number): Violation {
  return {
    name: `${expression} in a pure folder`,
    path: `src/diagnosis/impure-${expression.replace(/\W+/g, '-')}-${index}.ts`,
    text: `export const impure = (): unknown => ${expression};\n`,
    rule: 'no-restricted-globals',
    says: /pure|Only src\/browser/,
  };
}

/** A planted use of the clock or of the machine's time zone. */
function clock(expression: string, index: number): Violation {
  return { ...pure(expression, index), rule: 'no-restricted-syntax', says: /no clock/ };
}

/** A planted place where text becomes markup. */
function markup(statement: string, index: number): Violation {
  return {
    name: statement,
    path: `src/panel/markup-${statement.replace(/\W+/g, '-')}-${index}.ts`,
    text: `export function show(element: Element, text: string): void {\n  ${statement};\n}\n`,
    rule: 'no-restricted-syntax',
    says: /HTML/,
  };
}
