import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/panel/store/filter';
import { rowOf } from '../../src/panel/store/row';
import { HOSTILE } from './hostile-exchanges';
import { RECORDED_SHOP } from './recorded-shop';

const rows = RECORDED_SHOP.map(rowOf);
const isFixed = ({ id }: { readonly id: string }): boolean => id === 'cart' || id === 'address';
const found = (text: string) => rows.filter(parseFilter(text, isFixed)).map(({ id }) => id);
const everything = rows.map(({ id }) => id);

describe('the filter', () => {
  it('lets everything through when it is empty', () => {
    expect(found('')).toEqual(everything);
    expect(found('   ')).toEqual(everything);
  });

  it('finds requests by any part of their URL, of any hop', () => {
    expect(found('/v1/orders')).toEqual(['order']);
    expect(found('https://api.shop.example/v1/orders')).toEqual(['order']);
    expect(found('2026.csv')).toEqual(['export']);
  });

  it('wants every word', () => {
    expect(found('address put')).toEqual(['address', 'address-again']);
    expect(found('address get')).toEqual([]);
  });

  it('takes words in quotes together', () => {
    expect(found('"preflight passed"')).toEqual(['address']);
  });

  it('leaves out what has a minus before it', () => {
    expect(found('address -put')).toEqual([]);
    expect(found('-is:blocked')).toEqual(everything.filter((id) => !found('is:blocked').includes(id)));
  });

  it('knows method, status, host, code, owner and state', () => {
    expect(found('method:patch')).toEqual(['cart']);
    expect(found('status:401')).toEqual(['me']);
    expect(found('status:4xx')).toEqual(['me']);
    expect(found('status:3')).toEqual(['export']);
    expect(found('host:cdn.shop.example')).toEqual(['export', 'font']);
    expect(found('host:*.shop.example').length).toBe(rows.length - 1);
    expect(found('code:method-not-allowed')).toEqual(['cart']);
    expect(found('code:allow-*')).toContain('prices');
    expect(found('owner:back')).toContain('prices');
    expect(found('owner:infra')).toEqual([]);
    expect(found('owner:user')).toEqual([]);
    expect(found('owner:backend')).toContain('refused');
    expect(found('is:blocked')).toEqual(['order', 'me', 'cart', 'prices', 'export']);
    expect(found('is:failed')).toEqual(['refused']);
    expect(found('is:preflight')).toEqual(['order', 'cart', 'address', 'address-again']);
    expect(found('is:pending')).toEqual(['running']);
    expect(found('is:fixed')).toEqual(['cart', 'address']);
    expect(found('is:blocked -is:fixed')).not.toContain('cart');
    expect(found('url:orders')).toEqual(['order']);
  });

  it('filters nothing by a key whose value is still being typed', () => {
    expect(found('method:')).toEqual(everything);
  });

  it('takes an unknown key as a word, even one that every object has', () => {
    expect(found('constructor:x')).toEqual([]);
    expect(found('toString')).toEqual([]);
  });

  it('survives anything that is typed', () => {
    const all = [...rows, ...HOSTILE.map(rowOf)];
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('', 'host:', 'status:', '-url:*'),
        (text, key) => {
          const passed = all.filter(parseFilter(key + text, isFixed));
          expect(passed.length).toBeLessThanOrEqual(all.length);
        },
      ),
    );
  });
});
