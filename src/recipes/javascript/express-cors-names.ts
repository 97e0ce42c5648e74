import type { SettingNames } from '../settings';

/** The options of the `cors` package, which many others took over. */
export const expressCorsNames: SettingNames = {
  origins: 'origin',
  methods: 'methods',
  requestHeaders: 'allowedHeaders',
  exposeHeaders: 'exposedHeaders',
  credentials: 'credentials',
  maxAge: 'maxAge',
};
