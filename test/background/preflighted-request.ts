import { preflightOf, script } from '../exchange/event-script';
import { outline } from '../exchange/recording/play';
import type { FakePanel } from './fake-browser';

/** Chromium's events of a PUT with its preflight, all of it allowed. */
export const PREFLIGHTED = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0', {
  0: { method: 'PUT' },
  1: preflightOf('PUT'),
});

/** What a panel shows, a line for each request. */
export function shown(panel: FakePanel): readonly string[] {
  return outline([...panel.exchanges.values()]);
}
