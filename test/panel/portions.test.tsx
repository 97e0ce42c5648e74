import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { InPanel } from '../../src/panel/detail/medium/panel-medium';
import { usePortions } from '../../src/report/blocks/portions';
import { LEADS } from './leads-nowhere';

function Numbers({ count }: { readonly count: number }) {
  const items = Array.from({ length: count }, (_, index) => index);
  return <p>{usePortions(items, { one: 'number', many: 'numbers' }, 3).more}</p>;
}

const show = (count: number) =>
  render(
    <InPanel leads={LEADS}>
      <Numbers count={count} />
    </InPanel>,
  );

afterEach(cleanup);

describe('a list that may be long', () => {
  it.each([
    [4, 'Show 1 more number'],
    [6, 'Show 3 more numbers'],
    [7, 'Show 3 of 4 more numbers'],
  ])('of %i items says on its button what comes next and how many are left', (count, name) => {
    show(count);
    expect(screen.getByRole('button').textContent).toBe(name);
  });

  it('has no button where nothing is left out', () => {
    show(3);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
