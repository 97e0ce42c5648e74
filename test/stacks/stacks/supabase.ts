import { fetchRoute } from '../fetch-route';
import { denoProgram } from '../deno-program';
import { writtenAs } from '../stack';
import type { Stack } from '../stack';

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
  files: ({ fix }) => ({ 'index.ts': `${fetchRoute}${fix?.join('\n') ?? 'Deno.serve(route);'}\n` }),
  start: denoProgram('index.ts'),
};
