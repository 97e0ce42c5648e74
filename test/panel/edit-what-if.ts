import { fireEvent, screen, within } from '@testing-library/preact';
import { blocked, exchange, hop, response } from '../diagnosis/exchange-builder';
import type { OpenPanel } from './open-panel';

/** A request that is blocked because its response names no origin. */
export const silent = {
  ...exchange([hop({ response: response(200, { Server: 'nginx/1.24.0' }) })], blocked),
  id: 'silent',
};

/** The section of a message whose headers can be edited. */
export const message = (name: RegExp): HTMLElement => screen.getByRole('region', { name });

export const type = (panel: OpenPanel, field: HTMLElement, value: string): Promise<void> =>
  panel.after(() => void fireEvent.input(field, { target: { value } }));

export const click = (
  panel: OpenPanel,
  name: string | RegExp,
  within_: HTMLElement = document.body,
): Promise<void> => panel.after(() => within(within_).getByRole('button', { name }).click());

/** Adds a header to a response with the keyboard alone. */
export async function add(
  panel: OpenPanel,
  section: HTMLElement,
  name: string,
  value: string,
): Promise<void> {
  await click(panel, '+ Add a header', section);
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement)) throw new Error('the focus is on the new line');
  await type(panel, focused, name);
  await type(panel, within(section).getByRole('textbox', { name: `Value of ${name}` }), value);
}
