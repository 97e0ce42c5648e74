import type { SettingNames } from '../settings';

/** The options of rs/cors, which chi took over. */
export const rsCorsNames: SettingNames = {
  origins: 'AllowedOrigins',
  methods: 'AllowedMethods',
  requestHeaders: 'AllowedHeaders',
  exposeHeaders: 'ExposedHeaders',
  credentials: 'AllowCredentials',
  maxAge: 'MaxAge',
};

/** The options that gin, Echo and Fiber share. */
export const ginCorsNames: SettingNames = {
  origins: 'AllowOrigins',
  methods: 'AllowMethods',
  requestHeaders: 'AllowHeaders',
  exposeHeaders: 'ExposeHeaders',
  credentials: 'AllowCredentials',
  maxAge: 'MaxAge',
};
