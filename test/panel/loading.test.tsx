import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Detail } from '../../src/panel/detail/detail';
import type { ExplanationModule } from '../../src/panel/frame/explanation-pane';
import * as reports from '../../src/panel/store/reports';
import { fakeServices } from './fake-services';
import { openPanel } from './open-panel';

afterEach(cleanup);

/** What is loaded once it is told to. */
function loadsWhenTold<Module>() {
  let loaded: (module: Module) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const promise = new Promise<Module>((resolve, reject) => {
    loaded = resolve;
    failed = reject;
  });
  return {
    load: () => promise,
    loaded: (module: Module) => loaded(module),
    failed: (error: Error) => failed(error),
  };
}

describe('while what explains a request is loaded', () => {
  it('lists the requests, and says nothing of them that could be taken for an explanation', async () => {
    const explanation = loadsWhenTold<ExplanationModule>();
    const panel = await openPanel({ explanation: explanation.load });
    expect(panel.rows().length).toBeGreaterThan(3);
    expect(panel.container.querySelector('#detail')?.textContent).toBe('Loading the explanation…');
    await panel.after(() => explanation.loaded({ Detail }));
    expect(panel.container.querySelector('#detail .answer')).not.toBeNull();
    expect(screen.queryByText('Loading the explanation…')).toBeNull();
  });

  it('says what to do when it cannot be loaded, and keeps the list', async () => {
    const explanation = loadsWhenTold<ExplanationModule>();
    const panel = await openPanel({ explanation: explanation.load });
    await panel.after(() => explanation.failed(new Error('not in the package')));
    expect(screen.getByRole('alert').textContent).toContain('Close DevTools and open it again.');
    expect(panel.rows().length).toBeGreaterThan(3);
  });

  it('copies a report as soon as what writes it is there', async () => {
    const written = loadsWhenTold<typeof reports>();
    const explanation = loadsWhenTold<ExplanationModule>();
    const services = fakeServices({ loadReports: written.load });
    const panel = await openPanel({ services, explanation: explanation.load });
    await panel.after(() => screen.getByRole('button', { name: 'Copy blocked' }).click());
    expect(services.copied).toEqual([]);
    await panel.after(() => written.loaded(reports));
    expect(services.copied[0]).toMatch(/^# 5 blocked requests/);
    expect(await screen.findByText('Copied 5 blocked requests as Markdown')).toBeTruthy();
  });

  it('says so when what writes a report cannot be loaded', async () => {
    const services = fakeServices({ loadReports: async () => Promise.reject(new Error('gone')) });
    const explanation = loadsWhenTold<ExplanationModule>();
    const panel = await openPanel({ services, explanation: explanation.load });
    await panel.after(() => screen.getByRole('button', { name: 'Copy blocked' }).click());
    expect(services.copied).toEqual([]);
    expect(await screen.findByText(/^Not copied: .* Close DevTools and open it again\.$/)).toBeTruthy();
  });
});
