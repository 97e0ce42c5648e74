import { fetchRoute } from '../fetch-route';
import { shippedProgram } from '../shipped-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const bun: Stack = {
  id: 'bun',
  source: { kind: 'npm', packages: ['bun'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix }) => ({ 'app.js': `${fetchRoute}${fix?.join('\n') ?? 'Bun.serve({ fetch: route });'}\n` }),
  start: ({ port }) => ({
    program: shippedProgram('@oven', 'bun-', 'bin/bun'),
    args: ['app.js'],
    env: { PORT: String(port) },
  }),
};
