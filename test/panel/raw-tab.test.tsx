import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { RawTab } from '../../src/panel/detail/raw-tab';
import { ALLOWED, answeredWith } from '../diagnosis/situations/sample';

afterEach(cleanup);

describe('the headers as received', () => {
  it('say of each header of a response that may be read whether the script can read it', () => {
    const seen = answeredWith(200, { ...ALLOWED, 'Content-Type': 'text/plain', ETag: '"a"' });
    render(<RawTab exchange={seen} diagnosis={diagnose(seen)} />);
    const lines = screen.getByRole('group', { name: 'Response' }).textContent;
    expect(lines).toContain('Content-Type: text/plain (readable)');
    expect(lines).toContain('ETag: "a" (hidden)');
    expect(screen.getByRole('group', { name: 'Request' }).textContent).not.toContain('(readable)');
  });

  it('say nothing of that where the script gets no response', () => {
    const seen = answeredWith(200, { ETag: '"a"' });
    render(<RawTab exchange={seen} diagnosis={diagnose(seen)} />);
    expect(screen.getByRole('group', { name: 'Response' }).textContent).not.toMatch(/hidden|readable/);
  });
});
