import { describe, expect, it } from 'vitest';
import { clockWords, dayWords, localDate, momentWords } from './dates.ts';

describe('dates', () => {
  it('says a date of play without shifting it by a time zone', () => {
    expect(dayWords('2026-05-09')).toBe('9 May 2026');
    expect(dayWords('2026-01-01')).toBe('1 Jan 2026');
  });

  it('reads the clock and the calendar where the player is', () => {
    expect(clockWords(new Date(2026, 4, 9, 7, 5))).toBe('07:05');
    expect(momentWords(new Date(2026, 4, 9, 7, 5).toISOString())).toBe('9 May 2026, 07:05');
    expect(localDate(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02');
    expect(localDate(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31');
  });
});
