import { describe, expect, it } from 'vitest';
import { EVERY_FORM } from '../../src/report/forms/every-form';
import { printReport } from '../../src/report/forms/print-report';
import { readReport } from '../../src/report/json/read-report';
import type { ReportSubject } from '../../src/report/report-subject';
import { diagnose } from '../../src/diagnosis/diagnose';
import { JSON_FORM } from '../../src/report/json/json-form';
import { MOST_BYTES, TooLarge } from '../../src/cli/read-input';
import { run } from '../../src/cli/run';
import { CHECK_USAGE } from '../../src/cli/check/check-usage';
import { POLICY_USAGE } from '../../src/cli/policy/policy-usage';
import { HELP } from '../../src/cli/help';
import { USAGE } from '../../src/cli/usage';
import type { Exchange } from '../../src/exchange/exchange';
import {
  ALLOWS_PAGE,
  blocked,
  completed,
  exchange,
  hop,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import { entry, har } from '../har/har-file';

const PAGE = 'https://app.example';
const at = (path: string): string => `https://api.example${path}`;
const refused = exchange(
  [hop({ url: at('/orders'), requestHeaders: sentBy(PAGE), response: response(200, {}) })],
  blocked,
  { id: 'refused' },
);
const passed = exchange(
  [
    hop({
      url: at('/public'),
      requestHeaders: sentBy(PAGE),
      response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    }),
  ],
  completed,
  { id: 'passed' },
);

const subjectOf = (...exchanges: readonly [Exchange, ...Exchange[]]): ReportSubject => ({
  exchanges,
  log: { exchanges, diagnosisOf: diagnose },
  chosen: {},
});

const reportOf = (...exchanges: readonly [Exchange, ...Exchange[]]): string =>
  printReport(JSON_FORM, subjectOf(...exchanges)).text;

// Any page that sends an origin may read what a user with credentials gets.
const risky = exchange(
  [
    hop({
      url: at('/me'),
      requestHeaders: sentBy(PAGE, { Cookie: 'session=1' }),
      response: response(200, {
        'Access-Control-Allow-Origin': 'null',
        'Access-Control-Allow-Credentials': 'true',
      }),
    }),
  ],
  completed,
  { id: 'risky', pageOrigin: 'null' },
);

const FILES: Readonly<Record<string, string>> = {
  'both.json': reportOf(refused, passed),
  'passed.json': reportOf(passed),
  'risky.json': reportOf(risky),
  'empty.har': JSON.stringify(har('WebInspector', [])),
  'recording.har': JSON.stringify(har('mitmproxy', [entry(), entry({ at: 50, received: ALLOWS_PAGE })])),
  'other.json': '{"a": 1}',
  '-': reportOf(refused),
};

const noFile = (code: string): Error => Object.assign(new Error(code), { code });

async function ran(...args: readonly string[]) {
  let printed = '';
  let complaint = '';
  const exit = await run(args, {
    read: (path) => {
      if (path === 'large.json') return Promise.reject(new TooLarge());
      const text = FILES[path];
      return text === undefined ? Promise.reject(noFile('ENOENT')) : Promise.resolve(text);
    },
    print: (text) => (printed += text),
    complain: (text) => (complaint += text),
  });
  return { exit, printed, complaint };
}

describe('cors-inspector explain', () => {
  it.each(EVERY_FORM.map((form) => [form.id, form] as const))(
    'prints a report as %s, as the panel does',
    async (id, form) => {
      const { exit, printed, complaint } = await ran('explain', 'both.json', '--format', id);
      expect([exit, complaint]).toEqual([0, '']);
      const { text } = printReport(form, subjectOf(refused, passed));
      // The order of the fields says nothing.
      const read = (report: string): unknown => (id === 'json' ? JSON.parse(report) : report);
      expect(read(printed)).toEqual(read(text));
    },
  );

  it('reads the standard input for -', async () => {
    const { exit, printed } = await ran('explain', '-');
    expect(exit).toBe(0);
    expect(printed).toContain(at('/orders'));
  });

  it('leaves out what was not blocked when asked to', async () => {
    const { printed } = await ran('explain', 'both.json', '--only', 'blocked', '--format', 'json');
    const read = readReport(printed);
    expect(read.kind === 'report' && read.report.requests).toEqual(['refused']);
  });

  it('exits with 1 on a blocked request only when asked to', async () => {
    expect((await ran('explain', 'both.json', '--fail-on', 'blocked')).exit).toBe(1);
    expect((await ran('explain', 'both.json')).exit).toBe(0);
    expect((await ran('explain', 'passed.json', '--fail-on', 'blocked')).exit).toBe(0);
  });

  it('explains a HAR, and names what it lacks on the standard error', async () => {
    const { exit, printed, complaint } = await ran('explain', 'recording.har', '--fail-on', 'blocked');
    expect(exit).toBe(1);
    expect(printed).toContain('No `Access-Control-Allow-Origin` header');
    expect(complaint.split('\n').filter((line) => !/^Note: .*\.$|^$/.test(line))).toEqual([]);
    expect(complaint).toContain('Note: The file does not say what the browser did with a response.');
  });

  it('says so where a file has no request to explain', async () => {
    const { exit, complaint } = await ran('explain', 'empty.har');
    expect([exit, complaint]).toEqual([
      0,
      expect.stringContaining('cors-inspector: The file holds no cross-origin request.'),
    ]);
  });

  it('says so when nothing is left to explain', async () => {
    expect(await ran('explain', 'passed.json', '--only', 'blocked')).toEqual({
      exit: 0,
      printed: '',
      complaint: 'cors-inspector: No request was blocked.\n',
    });
  });

  it.each([
    [['nowhere.json'], '"nowhere.json" cannot be read: there is no such file.'],
    [
      ['large.json'],
      `"large.json" is larger than ${String(MOST_BYTES / 2 ** 20)} MB. Export fewer requests.`,
    ],
    [['other.json'], 'This file is neither a report of CORS Inspector nor a HAR.'],
    [
      [],
      'explain needs the path of a report or a HAR, or - for the standard input. See cors-inspector explain --help.',
    ],
    [
      ['a.json', 'b.json'],
      'explain takes one file, and "b.json" is a second one. See cors-inspector explain --help.',
    ],
    [
      ['both.json', '--only', 'failed'],
      '--only "failed" is not known. Write --only blocked. See cors-inspector explain --help.',
    ],
    [
      ['both.json', '--fail-on', 'all'],
      '--fail-on "all" is not known. Choose blocked or risk. See cors-inspector explain --help.',
    ],
    [['both.json', '--colour'], 'The option --colour is not known. See cors-inspector explain --help.'],
  ])('exits with 2 and a sentence for %j', async (args, why) => {
    expect(await ran('explain', ...args)).toEqual({
      exit: 2,
      printed: '',
      complaint: `cors-inspector: ${why}\n`,
    });
  });

  it('tells only of the requests to an API', async () => {
    const { printed } = await ran('explain', 'both.json', '--format', 'github', '--api', at('/orders'));
    expect(printed).toContain('::notice title=CORS::0 of 1 passed');
    const part = await ran('explain', 'both.json', '--api', at('/ord'));
    expect(part.complaint).toContain('The file holds no cross-origin request to https://api.example/ord.');
  });

  it('exits with 1 on a risk where the caller asks for it', async () => {
    expect((await ran('explain', 'risky.json', '--fail-on', 'blocked')).exit).toBe(0);
    expect((await ran('explain', 'risky.json', '--fail-on', 'risk')).exit).toBe(1);
    expect((await ran('explain', 'passed.json', '--fail-on', 'risk')).exit).toBe(0);
  });

  it('prints JSON for --json too', async () => {
    const [short, long] = [
      await ran('explain', 'both.json', '--json'),
      await ran('explain', 'both.json', '--format', 'json'),
    ];
    expect(short).toEqual(long);
  });

  it('names the forms that there are when it is given another', async () => {
    const { exit, complaint } = await ran('explain', 'both.json', '--format', 'pdf');
    expect(exit).toBe(2);
    for (const { id } of EVERY_FORM) expect(complaint).toContain(id);
  });
});

describe('cors-inspector', () => {
  it.each([
    [['--help'], HELP],
    [['help'], HELP],
    [['explain', '--help'], USAGE],
    [['check', '--help'], CHECK_USAGE],
    [['policy', '--help'], POLICY_USAGE],
  ])('prints how it is used for %j', async (args, usage) => {
    expect(await ran(...args)).toEqual({ exit: 0, printed: usage, complaint: '' });
  });

  it.each([
    [[], 'A command is missing. Choose one of explain, check, policy.'],
    [['inspect'], '"inspect" is not a command. Choose one of explain, check, policy.'],
    [['chek'], '"chek" is not a command. Is it check?'],
  ])('exits with 2 where the command is not known: %j', async (args, why) => {
    const { exit, complaint } = await ran(...args);
    expect(exit).toBe(2);
    expect(complaint).toBe(`cors-inspector: ${why} See cors-inspector --help.\n`);
  });

  it.each([HELP, USAGE, CHECK_USAGE, POLICY_USAGE])(
    'shows no line that a terminal of 80 columns would break',
    (usage) => {
      expect(usage.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );
});
