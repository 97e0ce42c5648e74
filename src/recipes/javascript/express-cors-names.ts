import type { SettingNames } from '../settings';
import type { StackDefaults } from '../stack-defaults';

/** The options of the `cors` package, which many others took over. */
export const expressCorsNames: SettingNames = {
  origins: 'origin',
  everyOrigin: "origin: '*',",
  methods: 'methods',
  requestHeaders: 'allowedHeaders',
  exposeHeaders: 'exposedHeaders',
  credentials: 'credentials',
  maxAge: 'maxAge',
};

/**
 * What the `cors` package allows where its options are silent.
 *
 * @see https://github.com/expressjs/cors#configuration-options
 */
export const expressCorsDefaults: StackDefaults = {
  methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
  requestHeaders: 'all',
};
