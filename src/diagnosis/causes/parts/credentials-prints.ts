import type { Prints } from './cause-definition';
import type { Circumstances } from '../../diagnosis';
import { chromiumCheck, escaped, firefoxReason, webkitCheck } from './console-text';

/** What the consoles say when Access-Control-Allow-Credentials is not `true`; an absent header counts as empty. */
export const credentialsPrints = (value: string, at: Circumstances): Prints => ({
  chromium: chromiumCheck(
    at,
    `The value of the 'Access-Control-Allow-Credentials' header in the response is '${escaped(value)}' which must be 'true' when the request's credentials mode is 'include'.`,
  ),
  firefox: firefoxReason('expected ‘true’ in CORS header ‘Access-Control-Allow-Credentials’'),
  webkit: webkitCheck(at, 'Credentials flag is true, but Access-Control-Allow-Credentials is not "true".'),
});
