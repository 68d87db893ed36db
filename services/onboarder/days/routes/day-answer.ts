import { Type } from 'typebox';
import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { DayRow } from '../db/day-rows.ts';
import { DAY_STATES, dayState } from '../domain/day-state.ts';

const Time = Type.String({ format: 'date-time' });
const MOST_PLACES = 100_000;
const HOURS_OF_A_MONTH = 24 * 30;

/** What staff say of a day. */
export const DAY_FIELDS = {
  name: Type.String({
    pattern: `^\\s*[^\\s${HIDDEN}][^${HIDDEN}]*$`,
    minLength: 1,
    maxLength: 100,
    description: 'At least one visible character, and none that breaks the line',
  }),
  quota: Type.Integer({ minimum: 1, maximum: MOST_PLACES, description: 'How many places' }),
  opensAt: Time,
  offerHours: Type.Integer({
    minimum: 1,
    maximum: HOURS_OF_A_MONTH,
    description: 'How long an offer lasts',
  }),
};

export const DayParams = Type.Object({ dayId: Id }, { additionalProperties: false });

/** A day as staff see it. */
export const DayAnswer = Type.Object({
  dayId: Id,
  name: Type.String(),
  state: Type.Enum(DAY_STATES),
  quota: Type.Integer(),
  taken: Type.Integer({ description: 'Places that are held or offered' }),
  waiting: Type.Integer(),
  opensAt: Time,
  closedAt: OrNull(Time),
  offerHours: Type.Integer(),
});

/** A day as it is told. */
export function toDayAnswer(day: DayRow, now: Date) {
  const { dayId, name, quota, taken, waiting, opensAt, closedAt, offerHours } = day;
  const state = dayState(day, now);
  const times = { opensAt: opensAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
  return { dayId, name, state, quota, taken, waiting, ...times, offerHours };
}

export const EXAMPLE_NEW_DAY = {
  name: 'Membership day 2027',
  quota: 300,
  opensAt: '2026-12-05T02:00:00.000Z',
  offerHours: 48,
};

export const EXAMPLE_DAY = {
  dayId: '0198c0de-0000-7000-8000-0000000000d1',
  ...EXAMPLE_NEW_DAY,
  state: 'open',
  taken: 300,
  waiting: 112,
  closedAt: null,
};
