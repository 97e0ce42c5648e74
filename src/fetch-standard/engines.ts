import type { Engine, EngineName } from './engine';
import { CHROMIUM } from './engines/chromium';
import { FIREFOX } from './engines/firefox';
import { STANDARD } from './engines/standard';
import { WEBKIT } from './engines/webkit';

export type { CacheMode, Engine, EngineName, PreflightCheck } from './engine';
export { DEFAULT_MAX_AGE } from './engines/standard';

/** What each engine does. */
export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  standard: STANDARD,
  chromium: CHROMIUM,
  firefox: FIREFOX,
  webkit: WEBKIT,
};
