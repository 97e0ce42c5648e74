import { describeLostCookies } from '../scenarios/lost-cookies';

describeLostCookies('firefox', 'usual', { lost: ['lax', 'insecure'] });
// Firefox then sends no Sec-Fetch-Storage-Access either, so that nothing shows the request's credentials.
describeLostCookies('firefox', 'block', { lost: ['lax', 'insecure', 'open', 'partitioned'], told: [] });
