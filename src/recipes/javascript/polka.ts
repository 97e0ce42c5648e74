import { removeAlsoFromProxy } from '../common-mistakes';
import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { expressCorsCall } from './express-cors-call';
import { expressCorsDefaults } from './express-cors-names';

export const polka: Recipe = {
  id: 'polka',
  name: 'Polka (cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before any route',
  command: 'npm install cors',
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: expressCorsCall,
  traps: [
    'Use `cors` on the outermost app. A sub-application sees only the requests below its own path.',
    'Keep `origin` an array, even for one origin. A string is sent to every caller.',
    'In version 0.5, a handler that throws ends the process. Pass errors to `next`, so that the response has the headers.',
    'Your own `onError` must not replace the headers that `cors` has set.',
  ],
  twoLayers: removeAlsoFromProxy('`res.setHeader` calls for these headers'),
  source: 'https://github.com/lukeed/polka#middleware',
};
