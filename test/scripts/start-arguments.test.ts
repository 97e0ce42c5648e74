import { describe, expect, it } from 'vitest';
import { startArguments } from '../../scripts/start/arguments';

describe('what npm start is asked to do', () => {
  it('opens a Chromium window where there is a display', () => {
    expect(startArguments([], 'linux', { DISPLAY: ':0' })).toEqual({ browser: 'chromium', headless: false });
    expect(startArguments([], 'linux', { WAYLAND_DISPLAY: 'wayland-0' }).headless).toBe(false);
    expect(startArguments([], 'darwin', {}).headless).toBe(false);
  });

  it('runs without a window on a Linux machine that has no display', () => {
    expect(startArguments([], 'linux', {}).headless).toBe(true);
    expect(startArguments([], 'linux', { DISPLAY: '', WAYLAND_DISPLAY: '' }).headless).toBe(true);
  });

  it('takes the browser that is named, in either way of writing it', () => {
    expect(startArguments(['--browser', 'firefox'], 'linux', {}).browser).toBe('firefox');
    expect(startArguments(['--browser=firefox'], 'linux', {}).browser).toBe('firefox');
  });

  it('lets the user decide about the window', () => {
    expect(startArguments(['--headless'], 'linux', { DISPLAY: ':0' }).headless).toBe(true);
    expect(startArguments(['--headed'], 'linux', {}).headless).toBe(false);
  });

  it('refuses what it does not know, in a sentence', () => {
    expect(() => startArguments(['--browser', 'netscape'], 'linux', {})).toThrow('no browser "netscape"');
    expect(() => startArguments(['--headed', '--headless'], 'linux', {})).toThrow('not both');
    expect(() => startArguments(['--fast'], 'linux', {})).toThrow('--fast');
  });
});
