import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange';
import { powershellLiteral } from '../../../src/recipes/languages/powershell-quote';
import { printReport } from '../../../src/report/forms/print-report';
import { POWERSHELL_FORM } from '../../../src/report/script/script-form';
import { blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../../diagnosis/exchange-builder';
import { hostileExchange } from '../markup/hostile-exchange';

const scriptOf = (first: Exchange, ...others: readonly Exchange[]): string =>
  printReport(POWERSHELL_FORM, { exchanges: [first, ...others], log: null, chosen: {} }).text;

/** The requests of a script, without the functions that are the same in each. */
const requestsOf = (script: string): string => script.slice(script.indexOf('\nTest-Request ') + 1);

/** What an expression of texts and numbers of characters is. */
function valueOf(written: string): string {
  const LITERAL = /^(?:'((?:[^']|'')*)'|\[char\]0x([0-9a-f]+))$/;
  const inner = written.startsWith('(') ? written.slice(1, -1) : written;
  const parts = inner.match(/'(?:[^']|'')*'|[^'+ ]+/g) ?? [];
  expect(parts.join(' + ')).toBe(inner);
  return parts
    .map((part) => {
      const [whole, text, number] = LITERAL.exec(part) ?? [];
      expect(whole).toBe(part);
      return text?.replaceAll("''", "'") ?? String.fromCharCode(Number.parseInt(number ?? '', 16));
    })
    .join('');
}

describe('a text in a PowerShell script', () => {
  it('is one expression with that value, of characters that every code page has', () => {
    const pieces = fc.constantFrom(
      "'",
      "''",
      '\u2019',
      '\u201b',
      '`',
      '$(id)',
      '"',
      '@',
      '\n',
      '\u{1f600}',
      'a b',
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        const written = powershellLiteral(each);
        expect(written).toMatch(/^[\x20-\x7e]+$/);
        expect(valueOf(written)).toBe(each);
      }),
    );
  });
});

describe('a PowerShell script', () => {
  it('sends the same messages and makes the same checks as the shell script', () => {
    const put = exchange(
      [
        hop({
          method: 'PUT',
          requestHeaders: sentBy(PAGE, { Cookie: 'a=1' }),
          preflight: preflight('PUT', [], response(403)),
        }),
      ],
      blocked,
    );
    const script = requestsOf(scriptOf(put));
    expect(script).toContain(
      [
        "    @('url', 'https://api.example/orders'),",
        "    @('request', 'OPTIONS'),",
        "    @('header', 'Origin: https://app.example'),",
        "    @('header', 'Access-Control-Request-Method: PUT')",
        '  )',
        "  if (-not (Receive 'preflight' $options)) { return }",
        '  Test-PreflightStatus',
        "  Test-Is 'Access-Control-Allow-Origin' @('https://app.example')",
        "  Test-Is 'Access-Control-Allow-Credentials' @('true')",
      ].join('\n'),
    );
    expect(script).toContain("    @('header', ('' + 'Cookie: ' + $env:COOKIE)),\n");
    expect(script).toContain("  if (-not (Test-Set @('COOKIE'))) { return }\n");
    expect(script).toContain("  if (-not (Test-MaySend 'PUT')) { return }\n");
  });

  it('says that no test has run it', () => {
    expect(scriptOf(exchange([hop()], blocked))).toContain('# No test has run this script in PowerShell.');
  });

  it('has nothing of strangers outside of its texts', () => {
    const [first, ...others] = fc.sample(hostileExchange, { numRuns: 150, seed: 7 });
    if (first === undefined) throw new Error('nothing was generated');
    const script = scriptOf(first, ...others);
    expect(script).toMatch(/^[\n\x20-\x7e]+$/);
    const text = /(?:'(?:[^']|'')*'|\[char\]0x[0-9a-f]+)/g;
    const lines = new Set(requestsOf(script).replace(text, 'T').split('\n'));
    const part = String.raw`(?:T|\(T(?: \+ T)*\)|\$env:[A-Z0-9_]+)`;
    const expression = String.raw`(?:T|\(${part}(?: \+ ${part})*\))`;
    const list = `@\\(${expression}(?:, ${expression})*\\)`;
    const check = `Test-(?:Is T ${list}|IsList T|Lists T ${list} Ordinal(?:IgnoreCase)?)`;
    const forms = [
      `Test-Request ${expression} \\{`,
      `  Set-Unknown ${expression}`,
      `  \\$options = @\\(`,
      `    @\\(T, (?:${expression}|\\$script:next|\\$null|\\$env:[A-Z0-9_]+|\\[string\\]\\$env:BODY)\\),?`,
      '  \\)',
      `  if \\(-not \\((?:Receive T \\$options|Test-Passing|Test-Set ${list}|Test-(?:MaySend|RedirectsTo) ${expression})\\)\\) \\{ return \\}`,
      `  ${check}`,
      `  Test-IfCredentialed \\{ ${check} \\}`,
      '  (?:Test-PreflightStatus|Test-Authorization|Set-NoPreflight|Set-End|Set-MayMissBody T)',
      'Write-Host \\(T(?: \\+ (?:T|\\$[a-zA-Z]+))*\\)',
      'if \\(\\$[a-zA-Z]+ -gt 0\\) \\{ exit [12] \\}',
      'exit 0',
      '\\}',
    ];
    const ours = new RegExp(`^(?:${forms.join('|')})?$`);
    expect([...lines].filter((line) => !ours.test(line))).toEqual([]);
  });
});
