import { describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import { diagnose } from '../../src/diagnosis/diagnose';
import { hangsOnCredentials } from '../../src/diagnosis/judging/hangs-on-credentials';
import { plainText } from '../../src/diagnosis/words/prose';
import { SITUATIONS } from '../../src/diagnosis/situations';
import { situationTitle } from '../../src/diagnosis/situations/situation-title';
import type { Block } from '../../src/explanation/blocks';
import type { Explanation, Headline } from '../../src/explanation/explanation';
import { explanationOf } from '../../src/explanation/explanation-of';
import { sectionIn } from '../../src/explanation/section';
import type { SectionId } from '../../src/explanation/section';
import { requestReport } from '../../src/report/markdown/markdown';
import {
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import { respondedWith, GOOD_BEFORE } from '../diagnosis/situations/sample';
import type { Recorded } from '../diagnosis/situations/sample';
import { SAMPLES } from '../diagnosis/situations/samples';

const explained = ({ exchange: shown, others = [] }: Recorded): Explanation =>
  explanationOf(caseOf(shown, recordedBeside({ exchanges: [...others, shown], diagnosisOf: diagnose })));

const headlineTo = (one: Recorded): Headline => explained(one).verdict;

/** What a section is made of; nothing where it is not said. */
const blocksOf = (one: Recorded, id: SectionId): readonly Block[] =>
  sectionIn(explained(one).sections, id)?.blocks ?? [];

/** The sentences of a section, each with what it begins with. */
const sentencesOf = (one: Recorded, id: SectionId): readonly string[] =>
  blocksOf(one, id).flatMap((block) => {
    const statements = block.kind === 'prose' ? [block.statement] : block.kind === 'list' ? block.items : [];
    return statements.map(({ lead, text }) => plainText([...(lead ?? []), ...text]));
  });

const neverEnabled = exchange(
  [
    hop({
      method: 'PUT',
      requestHeaders: null,
      preflight: preflight(
        'PUT',
        ['content-type', 'authorization'],
        response(200, { 'X-Powered-By': 'Express' }),
      ),
    }),
  ],
  blocked,
);

describe('the title of what happened', () => {
  it.each(SITUATIONS.map(({ code }) => code))('is short and a title, not a sentence (%s)', (code) => {
    const { exchange: shown } = SAMPLES[code].shows;
    const title = plainText(situationTitle(code, shown, diagnose(shown)));
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).toMatch(/^[A-Z0-9*].*[^.]$/);
  });

  it('names what happened where CORS allowed the response, and what the script lacked made it an error', () => {
    const { shows, neighbour } = SAMPLES['lost-response-header'];
    const { title, verdict } = headlineTo(shows);
    expect(plainText(title)).toBe('The script could not read a header that it needed');
    expect(plainText(verdict ?? [])).toMatch(/^Allowed/);
    expect(plainText(headlineTo(neighbour).title)).toMatch(/^Allowed/);
  });

  it('is what is wrong first where nothing that has a name happened, with all that is open in the verdict below', () => {
    const sentPreflight = preflight(
      'PATCH',
      [],
      response(204, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' }),
    );
    const headline = headlineTo({
      exchange: exchange([hop({ method: 'PATCH', preflight: sentPreflight })], blocked),
    });
    expect(plainText(headline.title)).toBe('Method PATCH is not allowed');
    expect(plainText(headline.verdict ?? [])).toMatch(/^Blocked at the preflight: .*PATCH/);
  });

  it('names the verdict below it where a request failed, and is the verdict where it passed', () => {
    const headline = headlineTo({ exchange: respondedWith(500, {}) });
    expect(plainText(headline.title)).toBe('500 without CORS headers');
    expect(plainText(headline.verdict ?? [])).toMatch(/^Blocked at the response/);
    const passed = headlineTo({ exchange: GOOD_BEFORE });
    expect(plainText(passed.title)).toMatch(/^Allowed/);
    expect(passed.verdict).toBeNull();
  });
});

describe('what to do first', () => {
  it('is the configuration of the server where its headers are what is missing', () => {
    const [block] = blocksOf({ exchange: neverEnabled }, 'configuration');
    const [server] = block?.kind === 'configuration' ? block.servers : [];
    expect(server).toMatchObject({ server: 'https://api.example', task: { policy: { origins: [PAGE] } } });
  });

  it('is said in words where no header is at fault', () => {
    const down = exchange([hop({ requestHeaders: null })], failed('refused', 'net::ERR_CONNECTION_REFUSED'));
    expect(blocksOf({ exchange: down }, 'action').map(({ kind }) => kind)).toEqual(['prose']);
  });

  it('is nothing where the request passed, which is said', () => {
    expect(blocksOf({ exchange: GOOD_BEFORE }, 'action')).toEqual([]);
    expect(sentencesOf({ exchange: GOOD_BEFORE }, 'happened')[0]).toBe('Nothing has to be fixed.');
  });

  it('is never said to be nothing where credentials decide whether the request passed', () => {
    const sent = sentBy(PAGE, {});
    const star = response(200, { 'Access-Control-Allow-Origin': '*' });
    const open = exchange([hop({ requestHeaders: sent, response: star })], completed, { browser: 'firefox' });
    expect(hangsOnCredentials(diagnose(open))).toBe(true);
    expect(sentencesOf({ exchange: open }, 'happened')).not.toContain('Nothing has to be fixed.');
  });
});

describe('what somebody changed in this browser', () => {
  const rewritten = exchange(
    [
      hop({
        response: response(
          200,
          { 'Access-Control-Allow-Origin': PAGE },
          { rewritten: headerList({ Vary: 'x' }) },
        ),
      }),
    ],
    blocked,
  );

  it('is not told as what the server must send, and curl is no question then', () => {
    expect(diagnose(rewritten).rewriting?.effect).toBe('blocks');
    expect(blocksOf({ exchange: rewritten }, 'happened')).toEqual([]);
    expect(blocksOf({ exchange: rewritten }, 'questions')).toEqual([]);
    expect(blocksOf({ exchange: rewritten }, 'action').map(({ kind }) => kind)).toEqual(['prose']);
  });
});

describe('a server whose stack nothing shows', () => {
  it('gets the headers themselves, and no word of a configuration that is not there', () => {
    const star = preflight('PUT', ['x-mine'], response(204, { 'Access-Control-Allow-Origin': '*' }));
    const [first = ''] = requestReport(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: star })], blocked),
    ).split('<details>');
    expect(first).toContain('```diff');
    expect(first).not.toContain('This configuration');
  });
});

describe('common questions', () => {
  it('are explained for a request of a script that CORS blocked, and for no other', () => {
    const asked = (one: Recorded): readonly string[] => sentencesOf(one, 'questions');
    expect(asked({ exchange: neverEnabled })).toContainEqual(
      expect.stringMatching(/^Why does it work in curl and Postman\?/),
    );
    expect(asked({ exchange: GOOD_BEFORE })).toEqual([]);
    const font = exchange([hop({ response: response(200) })], blocked, { type: 'font' });
    expect(asked({ exchange: font })).toEqual([]);
  });
});

describe('the report of an API on which CORS was never enabled', () => {
  const [first = ''] = requestReport(neverEnabled).split('<details>');

  it('says in at most 300 words, before anything is folded, what happened and what to paste', () => {
    expect(first.split(/\s+/).length).toBeLessThanOrEqual(300);
    expect(first).toContain('**CORS is not enabled on `api.example`** (Likely)');
    expect(first).toMatch(/```\w+\n[^`]*cors\(/);
  });

  it('names who has to fix it once', () => {
    expect(requestReport(neverEnabled).match(/must fix/g)).toHaveLength(1);
  });
});
