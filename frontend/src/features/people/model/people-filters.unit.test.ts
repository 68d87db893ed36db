import { describe, expect, it } from 'vitest';
import { toPeopleFilters, toQuery } from './people-filters.ts';

const NONE = toPeopleFilters({});

describe('the filters of people', () => {
  it('come from an address as far as they make sense, and go back into it', () => {
    const query = { name: 'mo', status: 'active', from: '2026-05-01', attribute: 'locker:12' };
    expect(toPeopleFilters({ ...query, sort: 'email' })).toEqual({
      ...NONE,
      ...query,
      sort: 'email',
    });
    expect(toQuery(toPeopleFilters({ ...query, sort: 'email' }))).toEqual({
      ...query,
      sort: 'email',
    });
  });

  it.each([
    { name: ['a', 'b'] },
    { status: 'drop' },
    { category: 'king' },
    { from: '1 May' },
    { attribute: 'locker' },
    { attribute: 'LOCKER:1' },
    { sort: 'age' },
  ])('leave out %j', (query) => {
    expect(toPeopleFilters(query)).toEqual(NONE);
  });

  it('say nothing of the usual order', () => {
    expect(toQuery(NONE)).toEqual({});
  });
});
