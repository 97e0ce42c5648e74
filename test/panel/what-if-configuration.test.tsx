import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE } from '../diagnosis/exchange-builder';
import { add, click, message, silent } from './edit-what-if';
import { openTab } from './open-panel';
import type { OpenPanel } from './open-panel';

afterEach(cleanup);

describe('the edited responses as configuration', () => {
  const open = (panel: OpenPanel) =>
    panel.after(() => {
      const details = document.querySelector<HTMLDetailsElement>('.what-if-configurations');
      if (details === null) throw new Error('the section is there');
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });

  it('are written for the stack that the responses look like', async () => {
    const panel = await openTab('what-if', silent);
    await add(panel, message(/^Response to ?GET/), 'Access-Control-Allow-Origin', PAGE);
    await open(panel);
    expect(document.querySelector('[data-recipe="nginx"] pre')?.textContent).toContain(PAGE);
  });

  it('are copied as plain lines where no configuration says the same, with the reason', async () => {
    const panel = await openTab('what-if', silent);
    await add(panel, message(/^Response to ?GET/), 'Access-Control-Allow-Origin', '*');
    await open(panel);
    expect(document.querySelector('.what-if-configuration')?.textContent).toContain(
      'No configuration says the same: A configuration that allows every origin',
    );
    await click(panel, 'Copy the plain header lines');
    expect(panel.services.copied[0]).toBe(
      '# Response to GET https://api.example/orders\n# Status 200\nAccess-Control-Allow-Origin: *\n',
    );
  });
});
