import { beforeAll, describe, expect, it } from 'vitest';
import { logOf } from '../../../src/diagnosis/case';
import { printReport } from '../../../src/report/forms/print-report';
import { HTML_FORM } from '../../../src/report/html/html-form';
import { markupFaults } from '../../report/html/markup-faults';
import { allCases } from '../../zoo/cases/all-cases';
import { openDocumentViewer } from '../driver/chromium/document-viewer';
import type { DocumentViewer } from '../driver/chromium/document-viewer';
import { sendCases } from '../send-cases';
import { useStage } from '../scenarios/stage';
import { openWatchedPage } from '../scenarios/watched-page';

/** All reports are looked at where this is set, as in the nightly run; else those that are unlike the others, and some more. */
const isEveryOne = process.env['EVERY_HTML_REPORT'] === '1';

/** Of reports like those before, one in so many is looked at. */
const ONE_IN = 8;

const PHONE = { width: 360, height: 800 };
const WINDOW = { width: 1000, height: 900 };

/** What was found wrong with one report, a line each; nothing where all is well. */
type Seen = {
  readonly markup: readonly string[];
  /** What was requested when it was opened, and what the console said, such as that its policy was broken. */
  readonly requested: readonly string[];
  readonly axe: readonly string[];
  /** The windows in which it scrolls sideways. */
  readonly wide: readonly string[];
};

/** Each tag with its classes and role, and the tag before it. What axe judges by hangs on these, and not on words. */
function neighbours(html: string): readonly string[] {
  const tags = [...html.matchAll(/<\/?\w+(?:[^>"]|"[^"]*")*>/g)].map(([tag]) =>
    tag.replace(/ (?!class=|role=)[\w-]+="[^"]*"/g, ''),
  );
  return tags.map((tag, index) => `${tags[index - 1] ?? ''}${tag}`);
}

/** What axe finds in both themes. */
async function judge(viewer: DocumentViewer): Promise<readonly string[]> {
  const light = await viewer.judge();
  expect(light.kept).toBeGreaterThan(30);
  await viewer.setTheme('dark');
  // Nothing else depends on the theme.
  const dark = await viewer.judge({ runOnly: ['color-contrast'] });
  await viewer.setTheme('light');
  return [...light.wrong, ...dark.wrong];
}

/** @param isNew whether it has elements in a place in which axe has judged none yet */
async function look(viewer: DocumentViewer, html: string, isNew: boolean): Promise<Seen> {
  await viewer.setSize(PHONE);
  const { requested, console: said } = await viewer.open(html);
  await viewer.openAll();
  const isWideOnPhone = await viewer.scrollsSideways();
  await viewer.setSize(WINDOW);
  const isWideInWindow = await viewer.scrollsSideways();
  return {
    markup: await markupFaults(html),
    requested: [...requested, ...said],
    axe: isNew ? await judge(viewer) : [],
    wide: [...(isWideOnPhone ? ['phone'] : []), ...(isWideInWindow ? ['window'] : [])],
  };
}

describe('The HTML reports of all cases of the zoo', () => {
  const stage = useStage('chromium');
  const seen = new Map<string, Seen>();
  let judged = 0;
  let leftOut = 0;

  beforeAll(async () => {
    const { session, zoo } = stage();
    const { page, log } = await openWatchedPage(session, zoo.pageUrl);
    const ids = allCases.map(({ id }) => id);
    await sendCases(session, page, ids);
    const { exchanges } = await log.read();
    const recorded = logOf(exchanges);
    const viewer = await openDocumentViewer();
    const known = new Set<string>();
    try {
      for (const [index, exchange] of exchanges.entries()) {
        const subject = { exchanges: [exchange], log: recorded, chosen: {} } as const;
        const { text } = printReport(HTML_FORM, subject);
        const unknown = neighbours(text).filter((pair) => !known.has(pair));
        for (const pair of unknown) known.add(pair);
        if (unknown.length > 0) judged += 1;
        else if (!isEveryOne && index % ONE_IN > 0) {
          leftOut += 1;
          continue;
        }
        seen.set(`${exchange.hops[0].url} ${exchange.id}`, await look(viewer, text, unknown.length > 0));
      }
    } finally {
      await viewer.close();
    }
  }, 1_800_000);

  const wrong = (concern: keyof Seen): readonly (readonly [string, readonly string[]])[] =>
    [...seen].flatMap(([url, faults]) =>
      faults[concern].length === 0 ? [] : [[url, faults[concern]] as const],
    );

  it('are many', () => {
    const rest = leftOut === 0 ? '' : `; ${String(leftOut)} skipped, which EVERY_HTML_REPORT=1 looks at too`;
    console.log(`${String(seen.size)} HTML reports, ${String(judged)} of them judged by axe${rest}`);
    expect(seen.size + leftOut).toBeGreaterThan(allCases.length / 2);
    expect(judged).toBeGreaterThan(30);
  });

  it('are valid', () => {
    expect(wrong('markup')).toEqual([]);
  });

  it('request nothing when they are opened, and keep to their own policy', () => {
    expect(wrong('requested')).toEqual([]);
  });

  it('have nothing that axe finds wrong in the light or the dark theme, what is folded included', () => {
    expect(wrong('axe')).toEqual([]);
  });

  it('never scroll sideways, on a phone or in a window', () => {
    expect(wrong('wide')).toEqual([]);
  });
});
