import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { writeCommand, type Command } from '../../src/recipes/command';
import { forEveryOrigin } from '../../src/recipes/policy';
import { checksFor, type CheckedRequest } from '../../src/recipes/verify';
import { headerList } from '../diagnosis/exchange-builder';
import { runOnText } from '../run-on-text';
import { policyOf, SERVER } from './policies';

const request: CheckedRequest = {
  url: "https://api.example.com/api/items?q='$(id)'",
  origin: 'https://app.example.com',
  method: 'PUT',
  requestHeaders: ['X-Key', 'authorization'],
  preflight: true,
  fetchMetadata: headerList({
    'Sec-Fetch-Site': 'same-site',
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Dest': 'empty',
  }),
};
const policy = policyOf({ methods: ['PUT'], requestHeaders: ['X-Key', 'authorization'], credentials: true });

/** The words that a shell hands to curl. */
function wordsOf(command: Command | undefined): readonly string[] {
  const written = command === undefined ? null : writeCommand(command, 'posix');
  if (written?.kind !== 'command') throw new Error('no command');
  const script = `curl() { printf '%s\\0' "$@"; }; ${written.text}`;
  const { stdout, status } = runOnText('bash', ['-c', script]);
  expect(status).toBe(0);
  return stdout.split('\0').slice(0, -1);
}

describe('the commands that must pass after a change', () => {
  it('ask as the browser does, foreign text in one word each', () => {
    const [preflight] = checksFor(policy, request, SERVER);
    const words = wordsOf(preflight?.command);
    expect(words).toContain(request.url);
    expect(words).toContain('Origin: https://app.example.com');
    expect(words).toContain('Access-Control-Request-Method: PUT');
    expect(words).toContain('Access-Control-Request-Headers: authorization,x-key');
  });

  it('carry the Sec-Fetch headers of the browser, by which servers refuse, and those of another site for a foreign origin', () => {
    const sites = checksFor(policy, request, SERVER).map(({ title, command }) => [
      title,
      wordsOf(command).filter((word) => word.startsWith('Sec-Fetch-')),
    ]);
    const own = ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'];
    expect(sites).toEqual([
      ['The preflight passes', own],
      ['The response has the headers, whatever its status', own],
      ['Another origin is not allowed', ['Sec-Fetch-Site: cross-site', ...own.slice(1)]],
      ['An error response has the headers', own],
    ]);
  });

  it('carry none where the browser sends none', () => {
    for (const { command } of checksFor(policy, { ...request, fetchMetadata: [] }, SERVER))
      expect(wordsOf(command).join('\n')).not.toContain('Sec-Fetch');
  });

  it('say what the response must have', () => {
    const expected = checksFor(policy, request, SERVER).flatMap(({ expect: sentences }) =>
      sentences.map(plainText),
    );
    expect(expected).toContain('Access-Control-Allow-Methods names PUT.');
    expect(expected).toContain('Access-Control-Allow-Credentials: true.');
  });

  it('change nothing on the server: what is tried out is OPTIONS or a method that is safe', () => {
    for (const { command } of checksFor(policy, request, SERVER)) {
      const words = wordsOf(command);
      expect(['OPTIONS', 'GET', 'HEAD']).toContain(words[words.indexOf('-X') + 1]);
    }
  });

  it('ask for a HEAD as curl does, which would wait for the announced body otherwise', () => {
    const [actual] = checksFor(policy, { ...request, method: 'HEAD', preflight: false }, SERVER);
    expect(wordsOf(actual?.command)).toContain('--head');
    expect(wordsOf(actual?.command)).not.toContain('-X');
  });

  it('expect the wildcard where every origin is allowed, and nothing of another origin', () => {
    const checks = checksFor(forEveryOrigin(policy), request, SERVER);
    const expected = checks.flatMap(({ expect: sentences }) => sentences.map(plainText));
    expect(checks.map(({ title }) => title)).not.toContain('Another origin is not allowed');
    expect(expected).toContain('Exactly one Access-Control-Allow-Origin: *.');
    expect(expected.filter((sentence) => /Vary|Credentials/.test(sentence))).toEqual([]);
    for (const { command } of checks) expect(wordsOf(command)).toContain('Origin: https://app.example.com');
  });

  it('test that a foreign origin stays out and that an error keeps the headers', () => {
    const titles = checksFor(policy, { ...request, preflight: false }, SERVER).map(({ title }) => title);
    expect(titles).toEqual([
      'The response has the headers, whatever its status',
      'Another origin is not allowed',
      'An error response has the headers',
    ]);
  });
});
