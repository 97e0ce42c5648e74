import type { Plant } from './planted-repository';

/** Files that look like the violations and are right. */
export const INNOCENT: readonly Plant[] = [
  {
    path: 'src/diagnosis/words/below.ts',
    text: "import { origin } from '../../fetch-standard/origin';\nexport type Below = number;\nexport const below: Below = origin;\n",
  },
  {
    path: 'src/diagnosis/judging/judged.ts',
    text: "import { below } from '../words/below';\nexport const judged = below + 1;\n",
  },
  { path: 'src/fetch-standard/origin.ts', text: 'export const origin = 1;\n' },
  {
    path: 'src/diagnosis/judging/cycle-b.ts',
    text: "import { a } from './cycle-a';\nexport const b = (): number => a();\n",
  },
  {
    path: 'src/report/above.ts',
    text: "import { below } from '../diagnosis/words/below';\nexport const above = below + Math.max(1, 2);\n",
  },
  {
    path: 'src/exchange/instants.ts',
    text: "export const time = Date.parse('2026-01-01T00:00:00Z') + Date.UTC(2026, 0);\nexport const written = new Date(time).toISOString();\n",
  },
  {
    path: 'src/redacted-text.ts',
    text: 'export type RedactedText = string & { readonly redacted: true };\n',
  },
  {
    path: 'src/report/redaction/brand.ts',
    text: "import type { RedactedText } from '../../redacted-text';\nexport const asRedacted = (text: string): RedactedText => text as RedactedText;\n",
  },
  {
    path: 'src/report/redaction/redaction.ts',
    text: "import { asRedacted } from './brand';\nexport const nothing = asRedacted('');\n",
  },
  {
    path: 'src/panel/view.tsx',
    text: [
      "import { useState } from 'preact/hooks';",
      "import { signal } from '@preact/signals';",
      "import { above } from '../report/above';",
      "import { extensionId } from '../browser/extension-id';",
      'export const text = signal(`${document.title}${extensionId()}`);',
      'export const view = () => <p>{useState(above)[0]}</p>;',
      '',
    ].join('\n'),
  },
  {
    path: 'src/browser/extension-id.ts',
    text: "import browser from 'webextension-polyfill';\nexport const extensionId = (): string => browser.runtime.id;\n",
  },
];
