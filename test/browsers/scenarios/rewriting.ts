import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../scripts/run/places.mjs';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  ALLOWED,
  allowHeaders,
  allowOrigin,
  blocked,
  preflightReply,
  REFLECTED,
  reply,
} from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName, PanelHandle } from '../driver/browser-session';
import { selectCase } from '../select-case';
import { sendCases } from '../send-cases';
import type { RecordedLog } from './recorded-log';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

const common = { group: 'Rewriting', request: { kind: 'fetch', to: 'api' } } as const;

/** What the rules of `rewriting-extension/rules.json` change. The expectation is that of what the servers send. */
const CASES: readonly ZooCase[] = [
  {
    ...common,
    id: 'changed-to-any',
    title: 'An extension allows everybody what the server allows another origin',
    responses: { actual: reply([allowOrigin('http://other.test')]) },
    expect: blocked('response', 'allow-origin-mismatch'),
  },
  {
    ...common,
    id: 'changed-preflight',
    title: 'An extension allows a preflight that the server does not',
    request: { ...common.request, method: 'PUT', headers: [['X-Keeper', 'Ada']] },
    responses: {
      preflight: preflightReply([REFLECTED, allowHeaders('X-Other')]),
      actual: reply([REFLECTED]),
    },
    expect: blocked('preflight', 'method-not-allowed', 'header-not-allowed'),
  },
  {
    ...common,
    id: 'changed-away',
    title: 'An extension takes away the header that allows it',
    responses: { actual: reply([REFLECTED]) },
    expect: ALLOWED,
  },
  {
    ...common,
    id: 'changed-to-two',
    title: 'An extension adds a second header to the one that allows it',
    responses: { actual: reply([REFLECTED]) },
    expect: ALLOWED,
  },
  {
    ...common,
    id: 'changed-server-name',
    title: 'An extension changes a header that decides nothing',
    responses: { actual: reply([REFLECTED, ['Server', 'zoo']]) },
    expect: ALLOWED,
  },
];

const hasRewriting = ({ end, hops: [{ preflight, response }] }: Exchange): boolean =>
  end !== null && [preflight?.response, response].some((received) => (received?.rewritten ?? null) !== null);

/** Requests whose headers another extension changes, by rules that it declares. */
export function describeRewriting(browser: BrowserName): void {
  describe(`An extension beside it in ${browser} that rewrites headers`, () => {
    const stage = useStage(browser, {
      cases: CASES,
      neighbours: [join(root, 'test', 'browsers', 'rewriting-extension')],
    });
    let log: RecordedLog;
    let panel: PanelHandle;
    beforeAll(async () => {
      const { session, zoo } = stage();
      const watched = await openWatchedPage(session, zoo.pageUrl);
      ({ log, panel } = watched);
      await sendCases(
        session,
        watched.page,
        CASES.map(({ id }) => id),
      );
    });

    const diagnosed = async (id: string, isThere?: (exchange: Exchange) => boolean): Promise<Diagnosis> => {
      const [exchange] = await log.settled(`case=${id}&`, 1, isThere);
      if (exchange === undefined) throw new Error(`${id} was not recorded.`);
      return diagnose(exchange);
    };

    it('is named as what lets a request pass that its users would see blocked', async () => {
      const { verdict, rewriting } = await diagnosed('changed-to-any', hasRewriting);
      expect(verdict).toBe('allowed');
      expect(rewriting?.changes).toEqual([
        {
          message: 'response',
          hop: 0,
          name: 'Access-Control-Allow-Origin',
          before: 'http://other.test',
          after: '*',
        },
      ]);
      expect(rewriting?.effect).toBe('allows');
      expect(rewriting?.causesWithout.map(({ code }) => code)).toEqual(['allow-origin-mismatch']);
    });

    it('is named where it lets a preflight pass', async () => {
      const { verdict, preflight, rewriting } = await diagnosed('changed-preflight', hasRewriting);
      expect(verdict).toBe('allowed');
      expect(preflight.sent).toBe(true);
      expect(rewriting?.effect).toBe('allows');
      expect(rewriting?.causesWithout.map(({ code }) => code)).toEqual([
        'method-not-allowed',
        'header-not-allowed',
      ]);
    });

    it('is left unnamed where what it changes decides nothing', async () => {
      const { verdict, rewriting } = await diagnosed('changed-server-name');
      expect(verdict).toBe('allowed');
      expect(rewriting).toBeNull();
    });

    if (browser === 'firefox') {
      it.each([
        ['changed-away', 'allow-origin-missing'],
        ['changed-to-two', 'allow-origin-list'],
      ])('is what %s is blocked by, and not the server', async (id, code) => {
        const { verdict, causes, rewriting } = await diagnosed(id, hasRewriting);
        expect(verdict).toBe('blocked');
        expect(causes[0]).toMatchObject({ code, owner: 'user' });
        expect(rewriting).toMatchObject({ effect: 'blocks', causesWithout: [] });
      });
    } else {
      it.each(['changed-away', 'changed-to-two'])(
        'leaves a contradiction where it gets %s blocked, as Chromium does not show what it made of it',
        async (id) => {
          const { verdict, causes, contradiction } = await diagnosed(id);
          expect(verdict).toBe('failed');
          expect(causes[0]).toMatchObject({ code: 'blocked-unexplained', knownBy: 'assumed' });
          expect(contradiction).toContain('Another extension');
        },
      );
    }

    it('is shown in the panel with what it changed', async () => {
      await selectCase(panel, 'changed-to-any');
      await panel.waitFor(`document.querySelector('[data-rewriting="allows"]') !== null`);
      const text = await panel.evaluate<string>(`document.querySelector('[data-rewriting]').textContent`);
      expect(text).toContain('from http://other.test to *');
      expect(text).toContain('Your users see a different result');
    });
  });
}
