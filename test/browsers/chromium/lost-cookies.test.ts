import { describeLostCookies } from '../scenarios/lost-cookies';

describeLostCookies('chromium', 'usual', { lost: ['lax', 'insecure'] });
describeLostCookies('chromium', 'block', { lost: ['lax', 'insecure', 'open'] });
