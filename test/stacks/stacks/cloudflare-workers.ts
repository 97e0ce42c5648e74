import { fetchRoute } from '../fetch-route';
import { shippedProgram } from '../shipped-program';
import { BY_HAND } from '../stack';
import type { Stack } from '../stack';

export const cloudflareWorkers: Stack = {
  id: 'cloudflare-workers',
  source: { kind: 'npm', packages: ['workerd'] },
  broken: 'no CORS at all',
  permissive: BY_HAND,
  files: ({ fix, port }) => ({
    'worker.mjs': `${fetchRoute}${fix?.join('\n') ?? 'export default { fetch: route };'}\n`,
    'config.capnp': `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "worker", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "worker")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
);
`,
  }),
  start: () => ({
    program: shippedProgram('@cloudflare', 'workerd-', 'bin/workerd'),
    args: ['serve', 'config.capnp'],
  }),
};
