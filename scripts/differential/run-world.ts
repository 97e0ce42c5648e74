import type { LaunchOptions } from '../../test/browsers/driver/browser-session';

/** What the browser does with cookies of other sites. */
export const RUN_WORLDS = ['localhost', 'cookies-blocked'] as const;

export type RunWorld = (typeof RUN_WORLDS)[number];

export const isRunWorld = (name: string): name is RunWorld => RUN_WORLDS.some((known) => known === name);

/** How the browser is launched for it. */
export const WORLD_OPTIONS: Readonly<Record<RunWorld, Pick<LaunchOptions, 'thirdPartyCookies'>>> = {
  localhost: {},
  'cookies-blocked': { thirdPartyCookies: 'block' },
};
