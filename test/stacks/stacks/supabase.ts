import { shippedProgram } from '../shipped-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

const route = `async function route(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/fails') throw new Error('down');
  return pathname === '/api/items' ? Response.json({ ok: true }) : new Response(null, { status: 404 });
}
`;

export const supabase: Stack = {
  id: 'supabase',
  source: { kind: 'npm', packages: ['deno'] },
  broken: 'no CORS at all',
  permissive: writtenAs(
    'the `corsHeaders` of the documentation',
    `const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, x-client-info, apikey, content-type',
};
Deno.serve(async (request) => {
  if (request.method === 'OPTIONS') return new Response('ok', { headers: corsHeaders });
  const { status } = await route(request).catch(() => new Response(null, { status: 500 }));
  return new Response('{}', { status, headers: corsHeaders });
});`,
  ),
  files: ({ fix }) => ({ 'index.ts': `${route}${fix?.join('\n') ?? 'Deno.serve(route);'}\n` }),
  start: ({ port, directory }) => ({
    program: shippedProgram('@deno', '', 'deno'),
    args: ['run', '--allow-net', '--no-check', 'index.ts'],
    env: {
      DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
      DENO_DIR: `${directory}/deno`,
      DENO_NO_UPDATE_CHECK: '1',
    },
  }),
};
