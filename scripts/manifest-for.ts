import source from '../manifest.json' with { type: 'json' };
import pkg from '../package.json' with { type: 'json' };

/** The two builds that are made from one manifest.json. */
export type Target = 'chrome' | 'firefox';

/**
 * The manifest of one browser: each browser warns about, or refuses, the other's keys.
 * The version is that of package.json, so that there is one place to raise it.
 * The pages' content security policy is left out where the development server has to reach them.
 */
export function manifestFor(target: Target, isServed = false): Record<string, unknown> {
  const { minimum_chrome_version, incognito, browser_specific_settings, background, ...rest } = source;
  const { content_security_policy, ...served } = rest;
  const common = isServed ? served : { ...served, content_security_policy };
  const { service_worker, scripts, type } = background;
  return target === 'firefox'
    ? { ...common, version: pkg.version, background: { scripts, type }, browser_specific_settings }
    : {
        ...common,
        version: pkg.version,
        background: { service_worker, type },
        incognito,
        minimum_chrome_version,
      };
}
