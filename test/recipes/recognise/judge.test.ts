import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/diagnosis/words/prose';
import { explainRecognition, explainWithoutRecipe } from '../../../src/recipes/recognise/explain-recognition';
import { recipeToShow } from '../../../src/recipes/recognise/likeliest-recipe';
import { stacks } from '../../../src/recipes/recognise/stacks';
import { stacksWithoutRecipe } from '../../../src/recipes/recognise/stacks-without-recipe';
import { judged, nameOf, ok, preflight, response, seen, to } from './seen';

const said = (...requests: Parameters<typeof judged>): string =>
  plainText(explainRecognition(judged(...requests)));
const shownRecipe = (...requests: Parameters<typeof judged>): string | null =>
  recipeToShow(judged(...requests), null)?.id ?? null;

describe('the stack of a server', () => {
  it('is said as observed, derived or likely, with what shows it', () => {
    expect(said(seen(ok('Server: nginx/1.29')))).toMatch(/^Observed\. .*nginx: Server: nginx\/1\.29\./);
    expect(said(to('https://abc.supabase.co/rest/v1/x'))).toBe(
      'Derived. Only Supabase leaves this: host: abc.supabase.co.',
    );
    expect(said(to('http://localhost:11434/api/generate'))).toMatch(
      /^Likely\. The server runs Ollama, because these agree: path: \/api\/generate, port: 11434\.$/,
    );
    expect(said(seen(ok('Content-Type: text/html')))).toContain('do not show');
  });

  it('is the application where a server or an edge stands before it', () => {
    expect(nameOf(seen(ok('Server: nginx', 'X-Powered-By: Express', 'CF-Ray: 1')))).toBe('Express');
    expect(shownRecipe(seen(ok('Server: nginx', 'CF-Ray: 1')))).toBe('nginx');
  });

  it('is shown no recipe unasked where the signs fit several', () => {
    const rest = to('https://ab12.execute-api.eu-west-1.amazonaws.com/prod/x');
    expect(nameOf(rest)).toBe(stacks.awsApi.name);
    expect(shownRecipe(rest)).toBeNull();
    expect(recipeToShow(judged(rest), 'aws-rest-api')?.id).toBe('aws-rest-api');
    const named = { ...rest, responses: [ok('x-amz-apigw-id: 1')] };
    expect(shownRecipe(named)).toBe('aws-rest-api');
    expect(shownRecipe(seen(ok('Server: gunicorn')))).toBeNull();
  });
});

describe('a contradiction', () => {
  const users = to('https://api.example/v1/users', ok('X-Powered-By: Express'));
  const orders = to('https://api.example/v1/orders', ok('Set-Cookie: csrftoken=1'));

  it('of two applications is said, and nothing is chosen', () => {
    expect(judged(users, orders).kind).toBe('two');
    expect(shownRecipe(users, orders)).toBeNull();
    expect(said(users, orders)).toMatch(/contradict.*Express \(X-Powered-By: Express\).*Django/);
  });

  it('is none where one is made with the other, or only one is sure', () => {
    const polling = to('https://api.example/socket.io/?EIO=4&transport=polling', ok('X-Powered-By: Express'));
    expect(nameOf(polling)).toBe('Socket.IO');
    const weak = to('https://api.example/v1/orders', ok('X-Runtime: 0.02', 'Set-Cookie: _shop_session=1'));
    expect(nameOf(users, weak)).toBe('Express');
  });

  it('of two stacks that are equally likely is said too', () => {
    const both = to(
      'http://localhost:8000/x',
      preflight(200, 'Access-Control-Allow-Methods: DELETE, GET, OPTIONS, PATCH, POST, PUT'),
    );
    expect(judged(both).kind).toBe('two');
  });

  it('is a gateway in front that may respond to the preflights, until the application is seen to', () => {
    const refused = preflight(404, 'X-Kong-Response-Latency: 0');
    const behind = seen(refused, ok('X-Powered-By: Express', 'Via: 1.1 kong/3.9'));
    expect(judged(behind).kind).toBe('behind');
    expect(shownRecipe(behind)).toBeNull();
    expect(said(behind)).toMatch(/^Kong \(.*\) stands in front of Express \(.*\)\./);
    const passing = seen(preflight(204, 'X-Powered-By: Express', 'Via: 1.1 kong/3.9'));
    expect(nameOf(behind, passing)).toBe('Express');
    const passed = seen(preflight(204, 'X-Kong-Upstream-Latency: 3', 'Via: 1.1 kong/3.9'));
    expect(nameOf(behind, passed)).toBe('Express');
  });

  it('is a server in front that may have made the error itself', () => {
    const fine = seen(ok('Server: nginx', 'X-Powered-By: Express'));
    expect(judged(seen(response(502, 'Server: nginx')), fine).kind).toBe('behind');
    expect(nameOf(seen(response(502, 'Server: nginx', 'X-Powered-By: Express')), fine)).toBe('Express');
    expect(nameOf(seen(response(404, 'Server: nginx')), fine)).toBe('Express');
  });
});

describe('a stack without a recipe', () => {
  const instead = (...requests: Parameters<typeof judged>): string =>
    plainText(explainWithoutRecipe(judged(...requests)) ?? []);

  it('is named, with where its setting is', () => {
    const minio = seen(ok('Server: MinIO'));
    expect(shownRecipe(minio)).toBeNull();
    expect(instead(minio)).toBe(
      'MinIO: no ready configuration. The header changes say what it must send. List the allowed origins in the environment variable MINIO_API_CORS_ALLOW_ORIGIN.',
    );
  });

  it('is told from what only passes responses on', () => {
    expect(instead(seen(ok('CF-Ray: 1')))).toMatch(/^Cloudflare passes responses on\./);
    expect(instead(to('https://3f2a.ngrok-free.app/x'))).toMatch(/^ngrok passes/);
  });

  it('is none that has one, or that is not known', () => {
    expect(instead(seen(ok('Server: nginx')))).toBe('');
    expect(instead(seen(ok()))).toBe('');
  });

  it('has no recipe, each of them, and a source for what is said of its setting', () => {
    for (const { recipes, setting } of Object.values(stacksWithoutRecipe)) {
      expect(recipes).toEqual([]);
      if (setting !== null) expect(setting.source).toMatch(/^https:\/\//);
    }
  });
});
