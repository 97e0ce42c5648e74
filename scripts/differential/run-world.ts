import type { LaunchOptions } from '../../test/browsers/driver/browser-session';
import type { ZooOptions } from '../../test/zoo/start-zoo';

/** Where the cases are sent: what the page is called, and what the browser does with cookies of other sites. */
export const RUN_WORLDS = ['localhost', 'plain-http', 'cookies-blocked'] as const;

export type RunWorld = (typeof RUN_WORLDS)[number];

export const isRunWorld = (name: string): name is RunWorld => RUN_WORLDS.some((known) => known === name);

/** How servers and browser are started for it; a page on plain http with a name of its own is no secure context. */
export const WORLD_OPTIONS: Readonly<
  Record<
    RunWorld,
    {
      readonly hosts: NonNullable<ZooOptions['hosts']>;
      readonly launch: Pick<LaunchOptions, 'thirdPartyCookies'>;
    }
  >
> = {
  localhost: { hosts: {}, launch: {} },
  'plain-http': { hosts: { page: 'shop.test', api: 'api.test', other: 'other.test' }, launch: {} },
  'cookies-blocked': { hosts: {}, launch: { thirdPartyCookies: 'block' } },
};
