import { beforeAll, describe, expect, it } from 'vitest';
import {
  ALLOWED,
  GOOD_CREDENTIALED_REPLY,
  REFLECTED,
  allowCredentials,
  reply,
} from '../../zoo/cases/case-parts';
import type { ZooCase } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { readCases } from '../read-diagnoses';
import { sendCases } from '../send-cases';
import { useStage } from './stage';
import { openWatchedPage, type WatchedPage } from './watched-page';

/** A login at another site over TLS, and the next request, which is refused. Each cookie has a path of its own. */
function session(name: string, attributes: string): readonly [login: ZooCase, next: ZooCase] {
  const common = {
    group: 'Cookies of another site',
    expect: ALLOWED,
    request: { kind: 'fetch', to: 'secure', path: `/${name}`, credentials: 'include' },
  } as const;
  const { headers } = GOOD_CREDENTIALED_REPLY;
  return [
    {
      ...common,
      id: `login-${name}`,
      title: `A login that sets a cookie with ${attributes}`,
      request: { ...common.request, method: 'POST', body: 'x' },
      responses: { actual: reply([...headers, ['Set-Cookie', `${name}=1; Path=/${name}; ${attributes}`]]) },
    },
    {
      ...common,
      id: `next-${name}`,
      title: 'The next request',
      responses: { actual: reply([REFLECTED, allowCredentials()], { status: 401 }) },
    },
  ];
}

const SESSIONS = {
  lax: session('lax', 'SameSite=Lax; Secure'),
  insecure: session('insecure', 'SameSite=None'),
  open: session('open', 'SameSite=None; Secure'),
  partitioned: session('partitioned', 'SameSite=None; Secure; Partitioned'),
} as const;

type Name = keyof typeof SESSIONS;

const CASES: readonly ZooCase[] = Object.values(SESSIONS).flat();

const READ = `[...document.querySelectorAll('[data-situation]')].map((note) => note.dataset.situation)`;

/**
 * What the panel says of cookies that a browser does not keep or send, against what the server got.
 *
 * @param thirdPartyCookies what the browser's user chose; the browser's own choice where nothing was chosen
 * @param lost the cookies that do not come back
 * @param told those of which the panel can say so
 */
export function describeLostCookies(
  browser: BrowserName,
  thirdPartyCookies: 'usual' | 'block',
  { lost, told = lost }: { readonly lost: readonly Name[]; readonly told?: readonly Name[] },
): void {
  describe(`Cookies of another site in ${browser}, third-party cookies: ${thirdPartyCookies}`, () => {
    const stage = useStage(browser, {
      cases: CASES,
      ...(thirdPartyCookies === 'block' ? { thirdPartyCookies } : {}),
    });
    let watched: WatchedPage;
    beforeAll(async () => {
      const { session: browserSession, zoo } = stage();
      watched = await openWatchedPage(browserSession, zoo.pageUrl);
      const ids = CASES.map(({ id }) => id);
      for (const id of ids) await sendCases(browserSession, watched.page, [id]);
      await readCases(watched.panel, ids);
    });

    const saidOf = async (id: string): Promise<readonly string[]> => {
      const { exchanges } = await watched.log.read();
      const found = exchanges.filter(({ hops }) => hops[0].url.includes(`case=${id}&`)).at(-1);
      if (found === undefined) throw new Error(`The case ${id} was not recorded.`);
      await watched.panel.click(`[data-exchange-id="${found.id}"]`);
      await watched.panel.waitFor(
        `document.querySelector('[data-exchange-id="${found.id}"][aria-selected="true"]') !== null`,
      );
      return watched.panel.evaluate<readonly string[]>(READ);
    };

    it.each(Object.keys(SESSIONS) as Name[])(
      'of the kind "%s" are told as lost only where they are',
      async (name) => {
        const [login, next] = SESSIONS[name];
        const received = stage().zoo.log(next.id).at(-1)?.headers ?? [];
        const cameBack = received.some(
          ([header, value]) => /^cookie$/i.test(header) && value.includes(`${name}=1`),
        );
        expect(cameBack).toBe(!lost.includes(name));
        const isTold = told.includes(name);
        expect(await saidOf(login.id)).toEqual(isTold ? ['cookie-not-kept'] : []);
        expect((await saidOf(next.id)).includes('cookie-not-sent')).toBe(isTold);
      },
    );
  });
}
