import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import { caseOf } from '../../../src/diagnosis/case';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { connectPolicyChange } from '../../../src/recipes/remedies/page/connect-policy';
import type { Knowledge } from '../../../src/diagnosis/words/knowledge';
import { responseBytes } from '../../zoo/response-bytes';
import { ZooServer } from '../../zoo/zoo-server';
import type { HeaderLine } from '../../zoo/zoo-case';
import type { BrowserName } from '../driver/browser-session';
import { useStage } from './stage';
import { openWatchedPage } from './watched-page';

type PolicyCase = {
  readonly policy: HeaderLine;
  /** What it forbids, where several cases are about the same policy. */
  readonly what?: string;
  /** Evaluated in the page; makes one request to `url`. */
  readonly requested: (url: string) => string;
  readonly code: CauseCode;
  readonly knownBy: Knowledge;
};

const fetches = (init: string) => (url: string) =>
  `fetch(${JSON.stringify(url)}, ${init}).catch(() => undefined).then(() => undefined)`;

const loadsScript = (url: string): string => `new Promise((resolve) => {
  const script = document.createElement('script');
  script.onload = script.onerror = () => resolve();
  script.src = ${JSON.stringify(url)};
  document.head.append(script);
})`;

const loadsImage = (url: string): string => `new Promise((resolve) => {
  const image = new Image();
  image.onload = image.onerror = () => resolve();
  image.src = ${JSON.stringify(url)};
})`;

const CHROMIUM_CASES: readonly PolicyCase[] = [
  {
    policy: ['Connection-Allowlist', '(response-origin)'],
    requested: fetches('{}'),
    code: 'connection-allowlist',
    knownBy: 'observed',
  },
  {
    policy: ['Document-Isolation-Policy', 'isolate-and-require-corp'],
    requested: fetches('{ mode: "no-cors" }'),
    code: 'document-isolation-policy',
    knownBy: 'observed',
  },
  {
    policy: ['Cross-Origin-Embedder-Policy', 'require-corp'],
    requested: fetches('{ mode: "no-cors" }'),
    code: 'coep-blocked',
    knownBy: 'observed',
  },
  {
    policy: ['Integrity-Policy', 'blocked-destinations=(script)'],
    requested: loadsScript,
    code: 'integrity-policy',
    knownBy: 'assumed',
  },
  {
    policy: ['Content-Security-Policy', "script-src 'self' 'unsafe-inline' 'unsafe-eval'"],
    requested: loadsScript,
    code: 'never-sent',
    knownBy: 'derived',
  },
];

const FIREFOX_CASES: readonly PolicyCase[] = [
  {
    policy: ['Cross-Origin-Embedder-Policy', 'require-corp'],
    requested: fetches('{ mode: "no-cors" }'),
    code: 'coep-blocked',
    knownBy: 'observed',
  },
  {
    policy: ['Cross-Origin-Embedder-Policy', 'require-corp'],
    what: 'a script',
    requested: loadsScript,
    code: 'coep-blocked',
    knownBy: 'observed',
  },
  {
    policy: ['Cross-Origin-Embedder-Policy', 'require-corp'],
    what: 'an image',
    requested: loadsImage,
    code: 'coep-blocked',
    knownBy: 'observed',
  },
  {
    policy: ['Integrity-Policy', 'blocked-destinations=(script)'],
    requested: loadsScript,
    // Firefox lists it without its type, so that other policies are as likely.
    code: 'never-sent',
    knownBy: 'derived',
  },
  {
    policy: ['Content-Security-Policy', "connect-src 'self'"],
    requested: fetches('{}'),
    code: 'csp-blocked',
    knownBy: 'assumed',
  },
];

const CASES: Readonly<Record<BrowserName, readonly PolicyCase[]>> = {
  chromium: CHROMIUM_CASES,
  firefox: FIREFOX_CASES,
};

const bytesOf = (headers: readonly HeaderLine[], body: string): Buffer =>
  Buffer.concat([
    responseBytes({ kind: 'response', status: 200, headers, announcedLength: Buffer.byteLength(body) }, {}),
    Buffer.from(body),
  ]);

/** A page whose own headers forbid what it loads, and a server that would allow it. */
export function describePagePolicies(browser: BrowserName): void {
  describe(`A page in ${browser} that its own response headers forbid to load something`, () => {
    const stage = useStage(browser);
    let pages: ZooServer;
    let api: ZooServer;
    let changed = '';
    beforeAll(async () => {
      pages = await ZooServer.listen(({ target }, socket) => {
        const policy = CASES[browser].filter((_, index) => target === `/case-${String(index)}`);
        const head = [
          ['Content-Type', 'text/html'],
          ['Cache-Control', 'no-store'],
          ...policy.map((one) => one.policy),
          ...(target === '/changed' ? [['Content-Security-Policy', changed] as const] : []),
        ] as const;
        socket.end(bytesOf(head, '<!doctype html><title>Policy</title><link rel="icon" href="data:,">'));
      });
      api = await ZooServer.listen((_request, socket) => {
        const head = [
          ['Content-Type', 'text/javascript'],
          ['Access-Control-Allow-Origin', '*'],
        ] as const;
        socket.end(bytesOf(head, '0'));
      });
    });
    afterAll(async () => {
      await pages.close();
      await api.close();
    });

    const rows = CASES[browser].map(
      (policyCase, index) =>
        [policyCase.policy[0], policyCase.what ?? 'it', `case-${String(index)}`, policyCase] as const,
    );

    it.each(rows)(
      'is told that its %s forbids %s, with that line as evidence',
      async (name, _what, path, { policy, requested, code, knownBy }) => {
        const { page, log } = await openWatchedPage(
          stage().session,
          `http://localhost:${String(pages.port)}/${path}`,
        );
        await page.evaluate(requested(`http://127.0.0.1:${String(api.port)}/${path}`));
        const [exchange] = await log.settled(`:${String(api.port)}/${path}`, 1);
        if (exchange === undefined) throw new Error(`The request under ${name} was not recorded.`);
        const [cause] = diagnose(exchange).causes;
        expect(cause).toMatchObject({ code, knownBy });
        expect(cause?.evidence).toContainEqual(
          expect.objectContaining({ message: 'page', name: policy[0], value: policy[1] }),
        );
      },
    );

    const kept = rows.filter(([, , , { code }]) => code === 'csp-blocked');
    it.each(kept)(
      'may be sent once its %s is changed as the panel shows',
      async (_name, _what, path, one) => {
        const site = `http://localhost:${String(pages.port)}`;
        const url = `http://127.0.0.1:${String(api.port)}/changed`;
        const { page, log } = await openWatchedPage(stage().session, `${site}/${path}`);
        await page.evaluate(one.requested(`${url}?before`));
        const [before] = await log.settled('/changed?before', 1);
        if (before === undefined) throw new Error('The request before the change was not recorded.');
        changed = connectPolicyChange(caseOf(before, null))?.after ?? '';
        expect(changed).toBe(`connect-src 'self' http://127.0.0.1:${String(api.port)}`);
        await page.goto(`${site}/changed`);
        await page.evaluate(one.requested(`${url}?after`));
        const [after] = await log.settled('/changed?after', 1);
        if (after === undefined) throw new Error('The request after the change was not recorded.');
        expect(diagnose(after).verdict).toBe('allowed');
      },
    );
  });
}
