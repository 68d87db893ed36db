import { describe, expect, it } from 'vitest';
import { dayState } from './day-state.ts';

const OPENS = new Date('2026-12-01T02:00:00Z');
const day = { opensAt: OPENS, closedAt: null, archivedAt: null };
const before = new Date(OPENS.getTime() - 1);

describe('the state of a day', () => {
  it('is open from the very moment that was announced', () => {
    expect(dayState(day, before)).toBe('announced');
    expect(dayState(day, OPENS)).toBe('open');
  });

  it('follows the clock, should that be set back', () => {
    expect(dayState(day, OPENS)).toBe('open');
    expect(dayState(day, before)).toBe('announced');
  });

  it('stays closed, and archived, whatever the clock says', () => {
    const closed = { ...day, closedAt: OPENS };
    expect(dayState(closed, before)).toBe('closed');
    expect(dayState({ ...closed, archivedAt: OPENS }, before)).toBe('archived');
  });
});
