import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { click } from './edit-what-if';
import { openTab } from './open-panel';
import { SAMPLES } from '../diagnosis/situations/samples';

afterEach(cleanup);

const { exchange: misspelled } = SAMPLES['method-misspelled'].shows;
const { exchange: withResponseHeader } = SAMPLES['response-header-in-request'].shows;

const remedy = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[data-section="remedy"]');
  if (found === null) throw new Error('the section is there');
  return found;
};
const codeShown = (): string => remedy().querySelector('pre')?.textContent ?? '';

describe('code to paste', () => {
  it('stands directly below what to do, in the variant of fetch first', async () => {
    await openTab('why', misspelled);
    expect(codeShown()).toContain("method: 'PATCH', // in capitals");
    expect(remedy().previousElementSibling?.getAttribute('data-section')).toBe('action');
  });

  it('is there for every other client by one click', async () => {
    const panel = await openTab('why', withResponseHeader);
    const choice = within(remedy()).getByRole('radiogroup', { name: 'Client' });
    expect(
      within(choice)
        .getAllByRole('radio')
        .map((radio) => radio.parentElement?.textContent),
    ).toEqual(expect.arrayContaining(['fetch', 'XMLHttpRequest', 'axios', 'Angular HttpClient', 'jQuery']));
    await panel.after(() => within(choice).getByLabelText('axios').click());
    expect(codeShown()).toContain('await axios({');
    expect(within(choice).getByLabelText<HTMLInputElement>('axios').checked).toBe(true);
  });

  it('is copied in the variant that is shown', async () => {
    const panel = await openTab('why', withResponseHeader);
    await panel.after(() => within(remedy()).getByLabelText('jQuery').click());
    await click(panel, 'Copy the code', remedy());
    expect(panel.services.copied).toEqual([codeShown()]);
    expect(screen.getByText('Copied the code')).toBeTruthy();
  });
});
