import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { remedy as remedySection } from '../../../src/explanation/sections/remedy';
import { redactionOf } from '../../../src/report/redaction/redaction';
import { redactedVariant } from '../../../src/report/redaction/redacted-variant';
import { connectPolicyChange } from '../../../src/recipes/remedies/page/connect-policy';
import { remediesOf } from '../../../src/recipes/remedies/remedies-of';
import { writeVariant } from '../../../src/recipes/remedies/write-variant';
import { exchange, failed, headerList, hop, PAGE, response } from '../../diagnosis/exchange-builder';
import { API, keptBack } from './kept-back';
import { syntaxErrors } from './run-client';
import { caseAmong } from './sample-case';

const underPolicy = (policy: string) => caseAmong(keptBack({ 'Content-Security-Policy': policy }));
const after = (policy: string): string | undefined => connectPolicyChange(underPolicy(policy))?.after;

describe('a policy of the page that keeps its script from a URL', () => {
  it('gets the origin into the list that it has', () => {
    expect(after("default-src 'none'; connect-src 'self'; img-src *")).toBe(
      `default-src 'none'; connect-src 'self' ${API}; img-src *`,
    );
    expect(after("connect-src 'none'")).toBe(`connect-src ${API}`);
  });

  it('gets a list for scripts of its own, where one for everything applied', () => {
    expect(after("default-src 'self' 'nonce-r4nd0m' https://cdn.example;")).toBe(
      `default-src 'self' 'nonce-r4nd0m' https://cdn.example; connect-src 'self' https://cdn.example ${API}`,
    );
  });

  it('is the only one that changes, where there are two in one line', () => {
    expect(after("img-src *, connect-src 'self'")).toBe(`img-src *, connect-src 'self' ${API}`);
  });

  it('names where a redirect leads', () => {
    const redirect = response(302, {
      'Access-Control-Allow-Origin': PAGE,
      'Access-Control-Allow-Credentials': 'true',
      Location: 'https://other.example/next',
    });
    const followed = exchange(
      [hop({ url: `${API}/items`, response: redirect })],
      failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM'),
      {
        browser: 'firefox',
        type: 'xmlhttprequest',
        pagePolicies: headerList({ 'Content-Security-Policy': `connect-src ${API}` }),
      },
    );
    expect(connectPolicyChange(caseAmong(followed))?.after).toBe(`connect-src ${API} https://other.example`);
  });

  it.each([
    ['the page has none that was seen', keptBack({})],
    ['the response of the page was not seen', keptBack({}, { pagePolicies: null })],
    ['it lets the script request the URL', keptBack({ 'Content-Security-Policy': "script-src 'self'" })],
    ['it cannot be read for certain', keptBack({ 'Content-Security-Policy': 'connect-src https://[::1]' })],
    ['two forbid it', keptBack({ 'Content-Security-Policy': "connect-src 'self', default-src 'self'" })],
    ['it is only reported', keptBack({ 'Content-Security-Policy-Report-Only': "connect-src 'self'" })],
  ])('is left alone where %s', (_why, kept) => {
    expect(connectPolicyChange(caseAmong(kept))).toBeNull();
    expect(remediesOf(caseAmong(kept))).toEqual([]);
  });
});

describe('the code for such a policy', () => {
  const written = (policy: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      remediesOf(underPolicy(policy)).flatMap(({ variants }) =>
        variants.map((variant) => [variant.name, writeVariant(variant)] as const),
      ),
    );
  const policy = "default-src 'self'; connect-src 'self'";
  const changed = `default-src 'self'; connect-src 'self' ${API}`;

  it('is the whole policy in the languages of the places where it is written', () => {
    const code = written(policy);
    expect(code['nginx']).toBe(`add_header Content-Security-Policy "${changed}" always;`);
    expect(code['Apache httpd']).toContain(`"${changed}"`);
    expect(JSON.parse(code['Vercel'] ?? '')).toMatchObject({ headers: [{ headers: [{ value: changed }] }] });
    expect(parseToml(code['Netlify'] ?? '')).toMatchObject({
      headers: [{ values: { 'Content-Security-Policy': changed } }],
    });
    for (const name of ['helmet', 'Next.js']) expect(syntaxErrors(code[name] ?? '')).toEqual([]);
    expect(code['helmet']).toContain(String.raw`connectSrc: ['\'self\'', '${API}'],`);
  });

  it('is the list of sources alone where each response has a nonce of its own', () => {
    expect(Object.keys(written(`${policy}; script-src 'nonce-r4nd0m'`))).toEqual(['helmet']);
  });

  it('comes with the policy before and after, and its secrets stay here', () => {
    const secret = `${policy}; report-uri https://reports.example/?api_key=hunter2hunter2`;
    const one = underPolicy(secret);
    const [diff] = remedySection(one, null)?.blocks ?? [];
    expect(diff).toMatchObject({ kind: 'diff', changes: [{ before: [secret] }] });
    const redaction = redactionOf([one.exchange]);
    for (const { variants } of remediesOf(one))
      for (const variant of variants) expect(redactedVariant(variant, redaction)).not.toContain('hunter2');
  });
});
