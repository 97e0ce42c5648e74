import { prose } from '../../src/diagnosis/words/prose';
import {
  HURL_TEXTS,
  POWERSHELL_NOT_RUN,
  SCRIPT_BODY,
  SCRIPT_EXIT_CODES,
  SCRIPT_INTRODUCTION,
  SCRIPT_OPTIONS,
  SCRIPT_SENTENCES,
  SCRIPT_VARIABLES,
} from '../../src/report/script/script-words';
import { paragraph } from './product-text';
import type { TextGroup } from './product-text';

/** The lines between two empty ones are one paragraph. */
const introduction = SCRIPT_INTRODUCTION.join('\n')
  .split('\n\n')
  .map((lines) => paragraph(prose`${lines.replaceAll('\n', ' ')}`));

/** What the scripts of a report say of themselves, and what they print. */
export const SCRIPT_TEXTS: TextGroup = {
  title: 'Scripts of a report',
  entries: [
    {
      name: 'comment',
      texts: [
        ...introduction,
        ...[...SCRIPT_EXIT_CODES, SCRIPT_BODY, SCRIPT_VARIABLES, POWERSHELL_NOT_RUN].map((line) =>
          paragraph(prose`${line}`),
        ),
      ],
    },
    ...SCRIPT_OPTIONS.map(({ option, text }) => ({ name: option, texts: [paragraph(prose`${text}`)] })),
    ...Object.entries(SCRIPT_SENTENCES).map(([name, sentence]) => ({
      name,
      texts: [paragraph(prose`${sentence}`)],
    })),
    {
      name: 'Hurl',
      texts: [
        ...HURL_TEXTS.introduction,
        HURL_TEXTS.variables,
        HURL_TEXTS.ifCredentialed,
        HURL_TEXTS.notText,
        HURL_TEXTS.redirect,
        HURL_TEXTS.method,
      ].map((line) => paragraph(prose`${line}`)),
    },
  ],
};
