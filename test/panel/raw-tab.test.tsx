import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { recordedBlocks } from '../../src/explanation/sections/recorded';
import type { Exchange } from '../../src/exchange/exchange';
import { InPanel } from '../../src/panel/detail/medium/panel-medium';
import { BlockViews } from '../../src/report/blocks/block-view';
import { ALLOWED, respondedWith } from '../diagnosis/situations/sample';
import { LEADS } from './leads-nowhere';

afterEach(cleanup);

const Recorded = ({ seen }: { readonly seen: Exchange }) => (
  <InPanel leads={LEADS}>
    <BlockViews blocks={recordedBlocks(seen, diagnose(seen))} />
  </InPanel>
);

describe('the headers as received', () => {
  it('say of each header of a response that may be read whether the script can read it', () => {
    const seen = respondedWith(200, { ...ALLOWED, 'Content-Type': 'text/plain', ETag: '"a"' });
    render(<Recorded seen={seen} />);
    const lines = screen.getByRole('group', { name: 'Response' }).textContent;
    expect(lines).toContain('Content-Type: text/plain (readable)');
    expect(lines).toContain('ETag: "a" (hidden)');
    expect(screen.getByRole('group', { name: 'Request' }).textContent).not.toContain('(readable)');
  });

  it('say so where that depends on credentials that nothing shows', () => {
    const headers = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true', ETag: '"a"' };
    const seen = respondedWith(
      200,
      { ...headers, 'Access-Control-Expose-Headers': '*' },
      { more: { browser: 'firefox' } },
    );
    const { container } = render(<Recorded seen={seen} />);
    expect(screen.getByRole('group', { name: 'Response' }).textContent).toContain(
      'ETag: "a" (readable or hidden)',
    );
    expect(container.textContent).toContain('whether the request had credentials is not known');
  });

  it('say nothing of that where the script gets no response', () => {
    const seen = respondedWith(200, { ETag: '"a"' });
    render(<Recorded seen={seen} />);
    expect(screen.getByRole('group', { name: 'Response' }).textContent).not.toMatch(/hidden|readable/);
  });
});
