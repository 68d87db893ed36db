import { expect, it } from 'vitest';
import { NO_FILTERS, toQuery, toRoundFilters } from './round-filters.ts';

const COURSE = '0198c0de-0000-7000-8000-0000000000cc';

it('stand in the address and come back from it', () => {
  const filters = { ...NO_FILTERS, courseId: COURSE, from: '2026-05-01', state: 'finished' };
  expect(toQuery(filters)).toEqual({ courseId: COURSE, from: '2026-05-01', state: 'finished' });
  expect(toRoundFilters(toQuery(filters))).toEqual(filters);
});

it('leave out what somebody typed into the address', () => {
  const typed = {
    courseId: 'x',
    from: 'yesterday',
    to: ['2026-05-01'],
    context: 'fun',
    state: null,
  };
  expect(toRoundFilters(typed)).toEqual(NO_FILTERS);
});
