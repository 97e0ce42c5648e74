import type { ObservedBrowser, Exchange } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { Engine, EngineName } from '../../fetch-standard/engines';

/** The engine whose rules an observed browser follows. */
export const ENGINE_OF: Readonly<Record<ObservedBrowser, EngineName>> = {
  chromium: 'chromium',
  firefox: 'firefox',
  webkit: 'webkit',
};

/** The engine by whose rules an exchange went. */
export const engineOf = ({ browser }: Pick<Exchange, 'browser'>): Engine => ENGINES[ENGINE_OF[browser]];
