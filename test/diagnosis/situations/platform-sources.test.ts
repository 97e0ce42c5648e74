import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_SERVERS } from '../../../src/diagnosis/situations/platforms/development-servers';
import { HOSTS_WITHOUT_CORS } from '../../../src/diagnosis/situations/platforms/hosts-without-cors';
import { CSRF_COOKIES } from '../../../src/diagnosis/situations/platforms/csrf-cookies';
import { IDENTITY_PROVIDERS } from '../../../src/diagnosis/situations/platforms/identity-providers';
import { PLATFORM_LOGINS } from '../../../src/diagnosis/situations/platforms/logins';
import { MODEL_SERVERS } from '../../../src/diagnosis/situations/platforms/model-servers';
import { PAGES_FOR_PEOPLE } from '../../../src/diagnosis/situations/platforms/pages-for-people';
import { PLATFORM_CORS } from '../../../src/diagnosis/situations/platforms/platform-cors';
import { PLATFORM_ERRORS } from '../../../src/diagnosis/situations/platforms/platform-errors';
import { PRIVATE_FUNCTIONS } from '../../../src/diagnosis/situations/platforms/private-functions';
import { REQUEST_CHECKS } from '../../../src/diagnosis/situations/platforms/request-checks';
import { STORAGE_SERVICES } from '../../../src/diagnosis/situations/platforms/storage-services';
import { TUNNELS } from '../../../src/diagnosis/situations/platforms/tunnels';
import { RESOURCE_POLICY_PLACES } from '../../../src/recipes/resource-policy';

describe('what is known of a platform', () => {
  it.each([
    ['development servers', DEVELOPMENT_SERVERS],
    ['hosts without CORS', HOSTS_WITHOUT_CORS],
    ['CSRF cookies', CSRF_COOKIES],
    ['identity providers', IDENTITY_PROVIDERS],
    ['logins', PLATFORM_LOGINS],
    ['servers for models', MODEL_SERVERS],
    ['pages for people', PAGES_FOR_PEOPLE],
    ['CORS settings', PLATFORM_CORS],
    ['responses of its own', PLATFORM_ERRORS],
    ['private functions', PRIVATE_FUNCTIONS],
    ['checks of requests', REQUEST_CHECKS],
    ['storage services', STORAGE_SERVICES],
    ['tunnels', TUNNELS],
    ['places for the resource policy', [...RESOURCE_POLICY_PLACES.values()]],
  ] as const)('says where each of its %s is documented', (_, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    for (const { source } of entries) expect(source).toMatch(/^https:\/\/\S+$/);
  });
});
