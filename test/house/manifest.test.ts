import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../scripts/manifest-for';
import { root } from '../../scripts/run/places.mjs';

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestFor(target);

  it('asks for no more than observing requests and keeping what was seen', () => {
    expect(manifest['permissions']).toEqual(['webRequest', 'storage']);
    expect(manifest['host_permissions']).toEqual(['<all_urls>']);
    const requesting = Object.keys(manifest).filter((key) => key.includes('permissions'));
    expect(requesting.sort()).toEqual(['host_permissions', 'permissions']);
  });

  it.each(['content_scripts', 'web_accessible_resources', 'externally_connectable'])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('lets its pages load and reach nothing but their own files', () => {
    const { extension_pages } = manifest['content_security_policy'] as { extension_pages: string };
    const policy = new Map(
      extension_pages.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
    );
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect([...policy.values()].flat().filter((source) => !["'none'", "'self'"].includes(source))).toEqual(
      [],
    );
    expect(policy.has('connect-src')).toBe(false);
  });

  it('carries the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(manifest['version']).toBe(version);
  });

  it('names icons that exist', () => {
    const icons = Object.values(manifest['icons'] as Record<string, string>);
    expect(icons).toHaveLength(4);
    expect(icons.filter((icon) => !existsSync(join(root, 'public', icon)))).toEqual([]);
  });
});

describe('the manifest', () => {
  it('keeps the id under which Firefox users have the extension installed', () => {
    expect(manifestFor('firefox')['browser_specific_settings']).toEqual({
      gecko: {
        id: 'cors-inspector@cors-inspector.dev',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });

  it('gives each browser only the background that it knows', () => {
    expect(Object.keys(manifestFor('chrome')['background'] as object)).toEqual(['service_worker', 'type']);
    expect(Object.keys(manifestFor('firefox')['background'] as object)).toEqual(['scripts', 'type']);
    expect(manifestFor('chrome')).not.toHaveProperty('browser_specific_settings');
    expect(manifestFor('firefox')).not.toHaveProperty('minimum_chrome_version');
  });

  it('has Chrome run the extension apart for incognito windows, which Firefox does not know how to', () => {
    expect(manifestFor('chrome')['incognito']).toBe('split');
    expect(manifestFor('firefox')).not.toHaveProperty('incognito');
  });
});
