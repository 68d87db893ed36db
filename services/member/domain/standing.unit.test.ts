import { describe, expect, it } from 'vitest';
import { standingOf, type Booked, type Told } from './standing.ts';

const AT = new Date('2026-11-28T02:00:00.000Z');
const DAY = '0198c0de-0000-7000-8000-0000000000d1';
const nothing: Told = {
  mailedAt: null,
  verifiedAt: null,
  deletedAt: null,
  place: null,
  dayId: null,
};
const newcomer: Booked = { memberNumber: null, suspendedAt: null, deletionAt: null };

describe('standing', () => {
  it.each<[string, Partial<Told>, Partial<Booked>]>([
    ['created', {}, {}],
    ['created', { place: 'held', dayId: DAY }, {}],
    ['confirmation_sent', { mailedAt: AT, place: 'held', dayId: DAY }, {}],
    ['verified', { verifiedAt: AT }, {}],
    ['verified', { verifiedAt: AT, place: 'waiting', dayId: DAY }, {}],
    ['verified', { verifiedAt: AT, place: 'offered', dayId: DAY }, {}],
    ['verified', { verifiedAt: AT, place: 'lapsed', dayId: DAY }, {}],
    ['active', { verifiedAt: AT, place: 'held', dayId: DAY }, {}],
    ['active', { verifiedAt: AT, place: 'held', dayId: null }, {}],
    ['active', { verifiedAt: AT, place: 'lapsed', dayId: DAY }, { memberNumber: 7 }],
    ['suspended', { verifiedAt: AT, place: 'held' }, { memberNumber: 7, suspendedAt: AT }],
    ['deleted', { verifiedAt: AT, place: 'held' }, { memberNumber: 7, deletionAt: AT }],
    ['deleted', { verifiedAt: AT }, { suspendedAt: AT, deletionAt: AT }],
    ['erased', { verifiedAt: AT, deletedAt: AT }, { memberNumber: 7, deletionAt: AT }],
    ['erased', { verifiedAt: AT, deletedAt: AT }, { memberNumber: 7, suspendedAt: AT }],
  ])('is %s with %o and %o', (status, told, booked) => {
    expect(standingOf({ ...nothing, ...told }, { ...newcomer, ...booked })).toBe(status);
  });
});
