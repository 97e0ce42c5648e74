import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { whatIf } from '../../../src/diagnosis/what-if/what-if';
import { NO_EDITS, recordedLineKey, withLine } from '../../../src/diagnosis/what-if/what-if-edits';
import type { WhatIfEdits } from '../../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../../src/exchange/exchange';
import { contradictionReport } from '../../../src/report/markdown/contradiction-report';
import { editedResponseLines } from '../../../src/report/edited-response-lines';
import { printReport } from '../../../src/report/forms/print-report';
import { EVERY_FORM } from '../../../src/report/forms/every-form';
import { fixReport } from '../../../src/report/markdown/fix-report';

/** One form in which something leaves the panel. */
export type Printer = {
  readonly printer: string;
  /** Whether it tells verdict and causes, as Markdown. */
  readonly isReport: boolean;
  readonly print: (exchange: Exchange, diagnosis: Diagnosis) => string;
};

/** A recipe for the server of every planted request, so that configuration and checks are printed too. */
const CHOSEN = { 'https://api.example': 'nginx', 'https://b.example': 'express' };

/** Gives each line of the first response another name, as a reader may do to try something out. */
function renamed({ hops: [{ response }] }: Exchange): WhatIfEdits {
  const seen = new Map<string, number>();
  return (response?.headers ?? []).reduce((edits, { name }) => {
    const lower = name.toLowerCase();
    const index = seen.get(lower) ?? 0;
    seen.set(lower, index + 1);
    const line = {
      key: recordedLineKey(lower, index),
      kind: 'change',
      name: 'X-Renamed',
      value: null,
    } as const;
    return withLine(edits, { message: 'response', hop: 0 }, line);
  }, NO_EDITS);
}

/** The forms that something leaves in; single snippets and checks are copied as the reports hold them. */
export const PRINTERS: readonly Printer[] = [
  ...EVERY_FORM.flatMap((form) => [
    {
      printer: `request as ${form.name}`,
      isReport: form.id === 'markdown',
      print: (exchange: Exchange) =>
        printReport(form, { exchanges: [exchange], log: null, chosen: CHOSEN }).text,
    },
    {
      printer: `several requests as ${form.name}`,
      isReport: form.id === 'markdown',
      print: (exchange: Exchange) =>
        printReport(form, { exchanges: [exchange, exchange], log: null, chosen: CHOSEN }).text,
    },
  ]),
  {
    printer: 'fix as Markdown',
    isReport: false,
    print: (exchange, diagnosis) =>
      fixReport(
        {
          exchange,
          diagnosis,
          situations: situationsOf(exchange, diagnosis, null),
          log: null,
          history: null,
        },
        CHOSEN,
      ),
  },
  {
    printer: 'what contradicts',
    isReport: false,
    print: (exchange, diagnosis) =>
      contradictionReport(exchange, {
        ...diagnosis,
        contradiction: 'The rules and the browser disagree.',
      }) ?? '',
  },
  {
    printer: 'header lines of What if',
    isReport: false,
    print: (exchange, diagnosis) =>
      editedResponseLines(exchange, whatIf(exchange, diagnosis, renamed(exchange))?.responses ?? []),
  },
];
