import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED, preflightReply, REFLECTED, reply } from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { readCases } from '../read-diagnoses';
import { waitUntil } from '../driver/wait-until';
import { sendCases } from '../send-cases';
import { KINDS, type Kind, type SaidFirst } from './reported-kinds/kind';
import { kindsOfAbsentApplications } from './reported-kinds/of-absent-applications';
import { kindsOfLayers } from './reported-kinds/of-layers';
import { kindsOfPages } from './reported-kinds/of-pages';
import { kindsOfPlatforms } from './reported-kinds/of-platforms';
import { kindsOfServers } from './reported-kinds/of-servers';
import { useStage } from './stage';
import { openWatchedPage, type WatchedPage } from './watched-page';

const kinds: readonly Kind[] = [
  ...kindsOfLayers,
  ...kindsOfPages,
  ...kindsOfServers,
  ...kindsOfPlatforms,
  ...kindsOfAbsentApplications,
];

/** An upload whose `Location` names another host than the one of the request, and fails there. */
const UPLOAD: ZooCase = {
  id: 'kind-upload',
  title: 'A created upload',
  group: KINDS,
  request: { kind: 'fetch', to: 'api', path: '/uploads/', method: 'POST', body: 'x' },
  responses: {
    actual: reply(
      [REFLECTED, ['Access-Control-Expose-Headers', 'Location'], ['Location', '{other}/uploads/7?{next}']],
      {
        status: 201,
      },
    ),
    hops: [{ preflight: preflightReply([], { status: 404 }) }],
  },
  expect: ALLOWED,
};

const CASES: readonly ZooCase[] = [...kinds.flatMap(({ cases }) => cases), UPLOAD];

type Said = Omit<SaidFirst, 'owner'> & { readonly owner: string };

/** The verdict names who has to act, or, where it allows the request, what is said below. */
const READ = `(() => {
  const note = document.querySelector('[data-situation]');
  const named = [...document.querySelectorAll('.verdict-head .chip'), note?.querySelector('[data-section="confirm"]')]
    .map((element) => element?.textContent ?? '');
  return {
    code: note?.dataset.situation ?? '',
    knownBy: note?.dataset.knownBy ?? '',
    owner: named.find((text) => /must fix|can change this/.test(text)) ?? '',
    todo: note?.querySelector('[data-section="action"] > p')?.textContent ?? '',
  };
})()`;

/** Scrolls to a row of the list, which holds only the rows in sight. */
const reveal = (row: string): string => `(async () => {
  const list = document.querySelector('[role="listbox"]');
  for (let top = 0; top < list.scrollHeight; top += list.clientHeight) {
    list.scrollTop = top;
    list.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (document.querySelector('${row}') !== null) return true;
  }
  return false;
})()`;

const lastOf = ({ cases }: Kind): ZooCase => cases.at(-1) ?? cases[0];

/** What the panel says first of each kind of fault that people report: what happened, who acts, what to do. */
export function describeReportedKinds(browser: BrowserName): void {
  describe(`What people report, in ${browser}`, () => {
    const stage = useStage(browser, { cases: CASES });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session, zoo } = stage();
      watched = await openWatchedPage(session, zoo.pageUrl);
      const ids = kinds.flatMap(({ cases }) => cases.map(({ id }) => id));
      for (const id of ids) await sendCases(session, watched.page, [id]);
      await readCases(watched.panel, ids);
    });

    const saidOf = async (part: string): Promise<Said> => {
      const { exchanges } = await watched.log.read();
      const found = exchanges.filter(({ hops }) => hops[0].url.includes(part)).at(-1);
      if (found === undefined) throw new Error(`${part} was not recorded.`);
      const row = `[data-exchange-id="${found.id}"]`;
      expect(await watched.panel.evaluate<boolean>(reveal(row))).toBe(true);
      await watched.panel.click(row);
      await watched.panel.waitFor(`document.querySelector('${row}[aria-selected="true"]') !== null`);
      return watched.panel.evaluate<Said>(READ);
    };
    const expectSaid = (said: Said, { code, knownBy, owner, todo }: SaidFirst): void => {
      expect(said).toMatchObject({ code, knownBy });
      // Of a request that passed nobody must fix anything.
      expect(said.owner.replace('can change this', 'must fix')).toContain(owner);
      expect(said.todo).toContain(todo);
    };

    it.each(kinds)('$title', async (kind) => {
      const said = await saidOf(`case=${lastOf(kind).id}&`);
      expectSaid(said, { ...kind.says, ...kind.saysIn?.[browser] });
    });

    it('a created upload names an inner host in its Location, where the next request fails', async () => {
      const { page, panel } = watched;
      const url = `${stage().zoo.origins.api}/uploads/?case=${UPLOAD.id}&run=upload`;
      await page.evaluate(`(async () => {
        const created = await fetch(${JSON.stringify(url)}, { method: 'POST', body: 'x' });
        await fetch(created.headers.get('location'), { method: 'PATCH' }).catch(() => undefined);
      })()`);
      await waitUntil('the upload to be blocked', () =>
        panel.evaluate<boolean>(reveal('[data-url*="/uploads/7"][data-verdict="blocked"]')),
      );
      expectSaid(await saidOf('/uploads/7'), {
        code: 'url-from-location',
        knownBy: 'derived',
        owner: 'Backend must fix',
        todo: 'X-Forwarded-Host',
      });
    });
  });
}
