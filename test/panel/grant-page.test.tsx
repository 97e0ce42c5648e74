import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { GrantPage } from '../../src/panel/frame/grant-page';

afterEach(cleanup);

async function afterClick(requestHostAccess: () => Promise<boolean>): Promise<string> {
  render(<GrantPage requestHostAccess={requestHostAccess} />);
  await act(async () => screen.getByRole('button', { name: 'Grant access' }).click());
  return screen.getByRole('status').textContent;
}

it('asks in the very click and says that access was granted', async () => {
  expect(await afterClick(async () => true)).toMatch(/^Granted/);
});

it('says what it means when access was not granted', async () => {
  expect(await afterClick(async () => false)).toMatch(/^Not granted/);
});

it('says where else to grant it when the browser does not ask', async () => {
  expect(await afterClick(() => Promise.reject(new Error('no gesture')))).toMatch(/showed no prompt/);
});
