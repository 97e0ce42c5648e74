import { RECORDED_BY_UNKNOWN } from '../../../src/exchange/exchange';
import { describe, expect, test } from 'vitest';
import type { NetworkEvent } from '../../../src/exchange/network-event';
import { DEFAULT_LIMITS } from '../../../src/exchange/recording/limits';
import { Recorder } from '../../../src/exchange/recording/recorder';
import { PAGE, script } from '../event-script';
import { play } from './play';

const DOCUMENT = { type: 'main_frame', url: `${PAGE}/`, documentId: null, initiator: null } as const;

function navigated(time: number, url = `${PAGE}/`): NetworkEvent {
  return { kind: 'navigated', tabId: 1, time, url };
}

describe('a navigation', () => {
  const visit = [
    ...script('chromium', 'BR0 C0', { 0: {} }, 1_000),
    ...script('chromium', 'BR1 SH1 HR1(200) RS1', { 1: DOCUMENT }, 2_000),
    ...script('chromium', 'BR2 C2', { 2: { documentId: 'document-2' } }, 2_100),
  ];

  test('clears the old page’s requests and keeps those that the new page made before it was reported', () => {
    const recorder = play('chromium', [...visit, navigated(2_200)]);
    expect(recorder.exchanges().map(({ id, page }) => [id, page])).toEqual([['2', 1]]);
    expect(recorder.status().navigationSeen).toBe(true);
  });

  test('clears a last request of the old page that came after the new document began to arrive', () => {
    const late = script('chromium', 'BR3', { 3: { documentId: 'document-1' } }, 2_050);
    const recorder = play('chromium', [...visit, ...late, navigated(2_200)]);
    expect(recorder.exchanges().map(({ id }) => id)).toEqual(['2']);
  });

  test('clears nothing when the log is to be preserved', () => {
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
    });
    recorder.setPreserveLog(true);
    for (const event of [...visit, navigated(2_200)]) recorder.apply(event);
    expect(recorder.exchanges().map(({ id, page }) => [id, page])).toEqual([
      ['0', 0],
      ['2', 1],
    ]);
  });

  test('whose document was not seen is told by the new main document', () => {
    const events = [
      ...script('chromium', 'BR0 C0', {}, 1_000),
      ...script('chromium', 'BR2 C2', { 2: { documentId: 'document-2' } }, 2_100),
    ];
    const recorder = play('chromium', [...events, navigated(2_200)]);
    expect(recorder.exchanges().map(({ id }) => id)).toEqual(['2']);
  });

  test('that is reported twice counts once', () => {
    const recorder = play('chromium', [...visit, navigated(2_200), navigated(2_200)]);
    expect(recorder.exchanges()).toHaveLength(1);
  });

  /** The document at a URL, and the request that it makes, by the number of its page. */
  const pageAt = (url: string, number: number, start: number): readonly NetworkEvent[] => {
    const documentId = `document-${number}`;
    return [
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: { ...DOCUMENT, url } }, start),
      ...script('chromium', `BR${number} C${number}`, { [number]: { documentId } }, start + 10),
    ];
  };
  const kept = (events: readonly NetworkEvent[]): readonly string[] =>
    play('chromium', events)
      .exchanges()
      .map(({ id }) => id);

  test('clears the old page’s requests with the first request of the new page, before it is reported', () => {
    expect(kept(visit)).toEqual(['2']);
    expect(play('chromium', visit).status().navigationSeen).toBe(true);
  });

  test('clears the old page’s requests when the new page makes none', () => {
    expect(kept([...visit.slice(0, -2), navigated(2_200)])).toEqual([]);
  });

  test('that is reported only after the next one has begun clears nothing of the next page', () => {
    const events = [
      ...pageAt(`${PAGE}/login`, 1, 1_000),
      ...pageAt(`${PAGE}/home`, 2, 1_100),
      navigated(1_600, `${PAGE}/login`),
      navigated(1_700, `${PAGE}/home#top`),
    ];
    expect(kept(events)).toEqual(['2']);
  });

  test('to the URL that is shown already, twice in a row, keeps what the last page made', () => {
    const events = [...pageAt(`${PAGE}/`, 1, 1_000), ...pageAt(`${PAGE}/`, 2, 1_100)];
    expect(kept([...events, navigated(1_600), navigated(1_700)])).toEqual(['2']);
  });

  test('that is reported late leaves the page alone while the next document has not shown that it is one', () => {
    const next = { ...DOCUMENT, url: `${PAGE}/archive.zip` };
    const events = [
      ...pageAt(`${PAGE}/`, 1, 1_000),
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: next }, 1_100),
      navigated(1_600),
    ];
    expect(kept(events)).toEqual(['1']);
  });

  test('that is heard of before the events of its document, which come by another way, counts once they are there', () => {
    const old = script('chromium', 'BR0 C0', { 0: {} }, 1_000);
    const document = script('chromium', 'BRd SHd HRd(200) RSd', { d: DOCUMENT }, 2_000);
    const events = [...old, navigated(2_200), ...document];
    expect(play('chromium', [...old, navigated(2_200)]).status().navigationSeen).toBe(false);
    expect(play('chromium', events).status().navigationSeen).toBe(true);
    expect(kept(events)).toEqual([]);
  });

  test('that was reported before the next document arrived is none to that document', () => {
    const events = [
      ...pageAt(`${PAGE}/`, 1, 1_000),
      navigated(1_050),
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: DOCUMENT }, 1_100),
      navigated(1_090),
    ];
    expect(kept(events)).toEqual(['1']);
  });

  // Next.js calls history.replaceState() with the URL of the page once it runs.
  test('within the document clears nothing, whether to the same URL or another, though Chromium reports it', () => {
    const events = [
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: DOCUMENT }, 1_000),
      navigated(1_020),
      ...script('chromium', 'BR1 C1', {}, 1_300),
      navigated(1_350),
      navigated(1_360, `${PAGE}/#section`),
      navigated(1_370, `${PAGE}/articles?page=2`),
    ];
    expect(kept(events)).toEqual(['1']);
  });

  test('within a page that was there before clears nothing and is none that was seen', () => {
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
    });
    recorder.tabIs({ url: `${PAGE}/`, userContext: null });
    for (const event of [...script('chromium', 'BR1 C1'), navigated(1_500, `${PAGE}/articles`)])
      recorder.apply(event);
    expect(recorder.exchanges()).toHaveLength(1);
    expect(recorder.status().navigationSeen).toBe(false);
  });

  test('to a document of which webRequest tells nothing is one that was seen where DevTools saw it begin', () => {
    const url = 'file:///home/me/page.html';
    const recorder = new Recorder({
      recordedBy: RECORDED_BY_UNKNOWN,
      browser: 'chromium',
      limits: DEFAULT_LIMITS,
    });
    recorder.tabIs({ url, userContext: null });
    recorder.apply(navigated(1_000, `${url}#top`));
    expect(recorder.status().navigationSeen).toBe(false);
    recorder.apply(navigated(2_000, url));
    recorder.apply({ kind: 'navigated', tabId: 1, time: 2_000, url, recordedFromStart: true });
    expect(recorder.status().navigationSeen).toBe(true);
  });

  test('within a sandboxed document clears nothing', () => {
    const response = [{ name: 'Content-Security-Policy', value: 'sandbox allow-scripts' }];
    const events = [
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: { ...DOCUMENT, response } }, 1_000),
      navigated(1_020),
      ...script('chromium', 'BR1 C1', { 1: { initiator: 'null' } }, 1_300),
      navigated(1_350, `${PAGE}/#section`),
    ];
    expect(kept(events)).toEqual(['1']);
  });

  test('to a document that came from no server clears all that was there before', () => {
    expect(
      kept([...pageAt(`${PAGE}/`, 1, 1_000), navigated(1_100), navigated(2_000, 'about:blank')]),
    ).toEqual([]);
  });

  test('to a document that a service worker served is told by its first request, reported before or after', () => {
    const before = [...pageAt(`${PAGE}/`, 1, 1_000), navigated(1_100)];
    const request = script('chromium', 'BR2 C2', { 2: { documentId: 'document-2' } }, 2_000);
    expect(kept([...before, navigated(1_990, `${PAGE}/served`), ...request])).toEqual(['2']);
    expect(kept([...before, ...request, navigated(2_500, `${PAGE}/served`)])).toEqual(['2']);
  });

  test('that the page only prepares by fetching the document ahead changes nothing', () => {
    const ahead = { ...DOCUMENT, url: `${PAGE}/next`, documentId: 'document-1' };
    const events = [
      ...pageAt(`${PAGE}/`, 1, 1_000),
      ...script('chromium', 'BRd SHd HRd(200) RSd', { d: ahead }, 1_100),
      navigated(1_200, `${PAGE}/next`),
    ];
    expect(kept(events)).toEqual(['1']);
  });

  test('that turns out to be a download clears nothing of the page', () => {
    const disposition = [{ name: 'Content-Disposition', value: 'attachment' }];
    const download = script('chromium', 'BR1 SH1 HR1(200) RS1', {
      1: { ...DOCUMENT, response: disposition },
    });
    const after = script('chromium', 'BR2 C2', {}, 3_000);
    expect(play('chromium', [...download, ...after]).exchanges()[0]?.page).toBe(0);
  });
});
