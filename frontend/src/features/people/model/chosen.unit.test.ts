import { describe, expect, it } from 'vitest';
import {
  between,
  choose,
  countChosen,
  EVERYBODY,
  isChosen,
  NOBODY,
  toSelection,
} from './chosen.ts';
import { toPeopleFilters } from './people-filters.ts';

const FILTERS = toPeopleFilters({ category: 'junior' });
const UNTIL = '2026-11-28T02:00:00.000Z';

describe('who is chosen', () => {
  it('are those named', () => {
    const chosen = choose(choose(NOBODY, ['a', 'b'], true), ['b', 'c'], false);
    expect(['a', 'b', 'c'].filter((id) => isChosen(chosen, id))).toEqual(['a']);
    expect(countChosen(chosen, 4312)).toBe(1);
    expect(toSelection(chosen, FILTERS, UNTIL)).toEqual({ userIDs: ['a'] });
  });

  it('are all whom the filters mean, but those taken out again', () => {
    const chosen = choose(choose(EVERYBODY, ['a', 'b'], false), ['b'], true);
    expect(['a', 'b', 'c'].filter((id) => isChosen(chosen, id))).toEqual(['b', 'c']);
    expect(countChosen(chosen, 4312)).toBe(4311);
    expect(toSelection(chosen, FILTERS, UNTIL)).toEqual({
      ...{ filters: FILTERS, until: UNTIL, except: ['a'] },
    });
  });

  it.each([
    ['a', 'c', ['a', 'b', 'c']],
    ['c', 'b', ['b', 'c']],
    ['b', 'b', ['b']],
    [undefined, 'b', ['b']],
    ['gone', 'b', ['b']],
  ])('with Shift from %s to %s are %j', (first, second, meant) => {
    expect(between(['a', 'b', 'c', 'd'], first, second)).toEqual(meant);
  });
});
