import source from '../manifest.json' with { type: 'json' };
import pkg from '../package.json' with { type: 'json' };

/** The two builds that are made from one manifest.json. */
export type Target = 'chrome' | 'firefox';

/**
 * The manifest of one browser: each browser warns about, or refuses, the other's keys.
 * The version is that of package.json, so that there is one place to raise it.
 */
export function manifestFor(target: Target): Record<string, unknown> {
  const { minimum_chrome_version, browser_specific_settings, background, ...common } = source;
  const { service_worker, scripts, type } = background;
  return target === 'firefox'
    ? { ...common, version: pkg.version, background: { scripts, type }, browser_specific_settings }
    : { ...common, version: pkg.version, background: { service_worker, type }, minimum_chrome_version };
}
