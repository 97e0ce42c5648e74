import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../../src/diagnosis/reading/log/diagnosed-log';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import type { Exchange } from '../../../src/exchange/exchange';
import { recipes } from '../../../src/recipes/registry';
import { contradictionReport } from '../../../src/report/markdown/contradiction-report';
import { fixReport } from '../../../src/report/markdown/fix-report';
import { requestReport } from '../../../src/report/markdown/markdown';
import { requestsReport } from '../../../src/report/markdown/requests-report';
import { byCmark, cmarkVersion } from '../markup/by-cmark';
import { byMicromark } from '../markup/by-micromark';
import { hostileExchange } from '../markup/hostile-exchange';
import { MARKER } from '../markup/hostile-markup';
import type { Rendered } from '../markup/rendered';

const REPORTS = 250;

/** micromark takes about 40 ms for a report, cmark-gfm two. */
const EVERY = 10;
const SERVER = 'https://api.example';

/** Beside each request of a log stand the others, and each server's configuration is written in another stack. */
function reportsOf(exchanges: readonly Exchange[]): readonly string[] {
  const log: DiagnosedLog = { exchanges, diagnosisOf: diagnose };
  const history = endpointHistory(log);
  return exchanges.flatMap((exchange, index) => {
    const chosen = { [SERVER]: recipes[index % recipes.length]?.id ?? '' };
    const report = requestReport(exchange, log, chosen);
    if (index % 10 !== 0) return [report];
    const diagnosis = diagnose(exchange);
    const situations = situationsOf(exchange, diagnosis, history);
    return [
      report,
      fixReport({ exchange, diagnosis, situations, log: null, history: null }, chosen),
      contradictionReport(exchange, diagnosis) ?? '',
      // So many do not fit in full: some are told of in a line.
      requestsReport([exchange, ...exchanges], log, chosen),
    ];
  });
}

const LOG = 10;
const hostile = fc.sample(hostileExchange, { numRuns: REPORTS, seed: 9 });
const reports = Array.from({ length: REPORTS / LOG }, (_, index) =>
  reportsOf(hostile.slice(index * LOG, (index + 1) * LOG)),
).flat();

/** Every link of a report is ours: to a standard, or to the documentation of a stack. */
const OURS: ReadonlySet<string> = new Set(recipes.map(({ source }) => source));
const isOurs = (target: string): boolean =>
  OURS.has(target) ||
  /^https:\/\/(?:fetch|html|url|mimesniff|privacycg|wicg)\.?[\w.-]*\/[\w./#-]*$/.test(target);

/** What a service makes of text beyond GFM: mentions, references, emoji, mathematics. */
const SERVICE_MARKUP = /@\w|#\d|GH-\d|\b[0-9a-f]{7,40}\b|:\w+:|\$/i;

const CONSTRUCTS = {
  micromark: ['root', 'paragraph', 'heading', 'list', 'listItem', 'strong'],
  cmark: ['document', 'paragraph', 'heading', 'list', 'item', 'strong', 'softbreak'],
};

function expectOurs(rendered: Rendered, constructs: readonly string[]): void {
  expect(rendered.images).toEqual([]);
  expect(
    rendered.html.filter((html) => !/^(?:<details>\n<summary>[^<]*<\/summary>|<\/details>)\n?$/.test(html)),
  ).toEqual([]);
  expect(rendered.links.filter((target) => !isOurs(target))).toEqual([]);
  expect(rendered.texts.filter((text) => text.toLowerCase().includes(MARKER))).toEqual([]);
  expect(rendered.texts.filter((text) => SERVICE_MARKUP.test(text))).toEqual([]);
  expect(rendered.infos.filter((info) => !/^(?:sh|powershell|bat|diff|json|text)$/.test(info))).toEqual([]);
  expect([...rendered.constructs].filter((name) => !constructs.includes(name))).toEqual([]);
}

const cmark = cmarkVersion();
const missing =
  cmark === null ? ': skipped, because cmark-gfm is not installed (Debian: apt-get install cmark-gfm)' : '';

describe(`in ${String(REPORTS)} reports of requests in which strangers put markup into every field`, () => {
  it('their text stands in code alone, as micromark reads it', () => {
    let seen = 0;
    for (const report of reports.filter((_, index) => index % EVERY === 0)) {
      const rendered = byMicromark(report);
      expectOurs(rendered, CONSTRUCTS.micromark);
      seen += rendered.code.filter((text) => text.toLowerCase().includes(MARKER)).length;
    }
    expect(seen).toBeGreaterThan((REPORTS / EVERY) * 5);
  });

  it.skipIf(cmark === null)(
    `their text stands in code alone, as GitHub’s own renderer reads it${missing}`,
    () => {
      const PARTED = '\n\n<details>\n<summary>next</summary>\n\n';
      const BATCH = 100;
      for (let start = 0; start < reports.length; start += BATCH) {
        const batch = reports.slice(start, start + BATCH);
        const rendered = byCmark(batch.join(PARTED));
        expectOurs(rendered, CONSTRUCTS.cmark);
        // Nothing of a report reaches into the next.
        expect(rendered.html.filter((html) => html.includes('<summary>next<'))).toHaveLength(
          batch.length - 1,
        );
      }
    },
  );
});
