import { PAGE } from '../exchange-builder';
import { respondedWith, withoutResponse } from './sample';
import type { Sample } from './sample';

/** What stops a request in the browser or in front of it. */
export const SAMPLES_OF_BROWSERS = {
  'blocked-by-client': {
    shows: {
      exchange: withoutResponse('blocked-by-extension', 'net::ERR_BLOCKED_BY_CLIENT', {
        url: 'https://api.example/telemetry/send',
      }),
    },
    owner: 'user',
    knownBy: 'assumed',
    says: ['telemetry', 'api.example'],
    neighbour: { exchange: withoutResponse('refused', 'net::ERR_CONNECTION_REFUSED') },
  },
  'local-network': {
    shows: {
      exchange: withoutResponse('local-network', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS', {
        url: 'http://192.168.0.9/status',
      }),
    },
    owner: 'user',
    knownBy: 'derived',
    says: [PAGE, '192.168.0.9'],
    neighbour: { exchange: respondedWith(200, {}, { url: 'http://192.168.0.9/status' }) },
  },
  'insecure-url': {
    shows: {
      exchange: withoutResponse('not-sent', 'net::ERR_BLOCKED', {
        url: 'http://api.example/orders',
        more: { beginningMissed: false },
      }),
    },
    owner: 'frontend',
    knownBy: 'assumed',
    says: [PAGE],
    neighbour: {
      exchange: withoutResponse('not-sent', 'net::ERR_BLOCKED', { url: 'http://localhost:8080/orders' }),
    },
  },
} as const satisfies Record<string, Sample>;
