import { indented, lines } from '../lines';
import type { WrittenPolicy } from '../stack-defaults';
import { fetchHandlerFunctions } from './fetch-handler';

/**
 * The functions of {@link fetchHandlerFunctions} around `route`, the reader's own handler, for a server that calls a function
 * with each request.
 *
 * @param begin the lines that begin that function, which has the parameter `request`
 * @param end those that end it
 */
export function fetchServer(policy: WrittenPolicy, begin: readonly string[], end: readonly string[]): string {
  return lines(
    fetchHandlerFunctions(policy),
    '',
    begin,
    indented(
      begin.length * 2,
      'const preflight = respondToPreflight(request);',
      'if (preflight !== null) return preflight;',
      'const original = await route(request).catch(() => new Response(null, { status: 500 }));',
      'const response = new Response(original.body, original);',
      'allowOrigin(request, response.headers);',
      'return response;',
    ),
    end,
  );
}
