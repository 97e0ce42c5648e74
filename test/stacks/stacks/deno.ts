import { denoProgram } from '../deno-program';
import { fetchRoute } from '../fetch-route';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const deno: Stack = {
  id: 'deno',
  source: { kind: 'npm', packages: ['deno'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix }) => ({ 'app.js': `${fetchRoute}${fix?.join('\n') ?? 'Deno.serve(route);'}\n` }),
  start: denoProgram('app.js'),
};
