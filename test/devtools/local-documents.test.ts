import { describe, expect, test } from 'vitest';
import { LocalDocuments } from '../../src/devtools/local-documents';

const PAGE = 'file:///home/me/page.html';

/** What is told of documents once requests are recorded from a time on, and of which URLs. */
function makeLocals(since: number | null = 1_000) {
  const told: string[] = [];
  const locals = new LocalDocuments((url) => told.push(url));
  if (since !== null) locals.recordedFrom(since);
  return { locals, told };
}

describe('a page of file:', () => {
  test('that is loaded again is recorded from its start, whichever is told first', () => {
    const { locals, told } = makeLocals();
    locals.navigated(`${PAGE}#top`);
    locals.arrived({ url: PAGE, time: 2_000 });
    locals.arrived({ url: PAGE, time: 3_000 });
    locals.navigated(PAGE);
    expect(told).toEqual([`${PAGE}#top`, `${PAGE}#top`]);
  });

  test('is told of once for each document, not for navigations within it', () => {
    const { locals, told } = makeLocals();
    locals.arrived({ url: PAGE, time: 2_000 });
    for (const fragment of ['', '#one', '#two']) locals.navigated(PAGE + fragment);
    expect(told).toEqual([PAGE]);
  });

  test('that was there before is not recorded from its start, wherever it navigates to within', () => {
    const { locals, told } = makeLocals();
    for (const inside of ['#one', '', '?query']) locals.navigated(PAGE + inside);
    expect(told).toEqual([]);
  });

  test('is not the document of one of its frames', () => {
    const { locals, told } = makeLocals();
    locals.navigated(`${PAGE}#one`);
    locals.arrived({ url: 'file:///home/me/frame.html', time: 2_000 });
    expect(told).toEqual([]);
  });

  test('that began before anything was recorded is not recorded from its start', () => {
    for (const since of [null, 5_000]) {
      const { locals, told } = makeLocals(since);
      locals.navigated(PAGE);
      locals.arrived({ url: PAGE, time: 4_999 });
      expect(told).toEqual([]);
    }
  });

  test('stays recorded once the background was away', () => {
    const { locals, told } = makeLocals();
    locals.recordedFrom(9_000);
    locals.arrived({ url: PAGE, time: 2_000 });
    locals.navigated(PAGE);
    expect(told).toEqual([PAGE]);
  });
});
