import { describe, expect, it } from 'vitest';
import {
  hopThere,
  returnedHeaders,
  withReturned,
} from '../../../../src/diagnosis/reading/outcome/returned-headers';
import { ENGINES } from '../../../../src/fetch-standard/engines';
import { hop, PAGE, sentBy } from '../../exchange-builder';

const JSON_TYPE = { name: 'Content-Type', value: 'application/json' };
const requested = sentBy(PAGE, { 'Content-Type': 'application/json', 'X-Animal': 'okapi' });
const without = sentBy(PAGE, { 'X-Animal': 'okapi' });

describe('a header of the body that a redirect to GET dropped', () => {
  const post = hop({ method: 'POST', requestHeaders: requested });
  const got = hop({ requestHeaders: without });
  const hops = [post, got, got];

  it('comes back behind the next redirect in Firefox alone', () => {
    expect(returnedHeaders(hops, 2)).toEqual([JSON_TYPE]);
    expect(withReturned(without, hops, 2, ENGINES.firefox)).toEqual([...without, JSON_TYPE]);
    expect(withReturned(without, hops, 2, ENGINES.chromium)).toEqual(without);
  });

  it('stays away from the hop to which that redirect leads', () => {
    expect(returnedHeaders(hops, 1)).toEqual([]);
  });

  it('is sent once where it is there already, and not at all by the others', () => {
    const back = hop({ requestHeaders: requested });
    const recorded = [post, got, back];
    expect(withReturned(requested, recorded, 2, ENGINES.firefox)).toEqual(requested);
    expect(hopThere(recorded, 2, back, ENGINES.chromium).requestHeaders).toEqual(without);
    expect(hopThere(hops, 2, got, ENGINES.firefox).requestHeaders).toEqual([...without, JSON_TYPE]);
  });

  it('goes along as ever where no redirect dropped it', () => {
    const kept = [post, post, post];
    expect(returnedHeaders(kept, 2)).toEqual([]);
    expect(hopThere(kept, 2, post, ENGINES.chromium)).toBe(post);
  });
});

describe('Authorization that a redirect to another origin dropped', () => {
  const AUTHORIZATION = { name: 'Authorization', value: 'Bearer t' };
  const requested = sentBy(PAGE, { Authorization: 'Bearer t', 'X-Animal': 'okapi' });
  const at = (url: string, requestHeaders: typeof requested) => hop({ url, requestHeaders });
  const first = at('https://api.example/', requested);
  const dropped = at('https://other.example/', without);
  const within = at('https://other.example/again', without);
  const further = at('https://third.example/', without);

  it('comes back behind a redirect within that origin in Firefox alone', () => {
    const hops = [first, dropped, within];
    expect(withReturned(without, hops, 2, ENGINES.firefox)).toEqual([...without, AUTHORIZATION]);
    expect(withReturned(without, hops, 2, ENGINES.chromium)).toEqual(without);
    const back = at('https://other.example/again', requested);
    expect(hopThere([first, dropped, back], 2, back, ENGINES.chromium).requestHeaders).toEqual(without);
  });

  it('stays away from each further origin', () => {
    expect(returnedHeaders([first, dropped], 1)).toEqual([]);
    expect(returnedHeaders([first, dropped, further], 2)).toEqual([]);
    expect(returnedHeaders([first, dropped, first], 2)).toEqual([]);
  });
});
