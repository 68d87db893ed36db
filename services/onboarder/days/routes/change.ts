import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { changeDay, requireState } from '../change-day.ts';
import type { DayParts } from '../day-parts.ts';
import { DAY_FIELDS, DayAnswer, DayParams, EXAMPLE_DAY, toDayAnswer } from './day-answer.ts';

const Changes = Type.Partial(Type.Object(DAY_FIELDS), {
  additionalProperties: false,
  minProperties: 1,
});

/** PATCH /api/v1/membership-days/:dayId: more places are offered at once to who waits. */
export const change = (parts: DayParts) =>
  defineRoute({
    method: 'patch',
    path: '/api/v1/membership-days/:dayId',
    summary: 'Change a membership day; when it opens, only until it has',
    auth: 'user',
    permission: 'days:manage',
    params: DayParams,
    body: Changes,
    responses: { 200: DayAnswer },
    examples: { body: { quota: 320 }, answers: { 200: { ...EXAMPLE_DAY, quota: 320 } } },
    errors: ['not_found', 'day_state', 'quota_too_low', 'database_unavailable'],
    handler: async ({ params: { dayId }, body, user: { userId } }) => {
      const { opensAt, name, ...rest } = body;
      const day = await changeDay(parts, dayId, (found, now) => {
        if (opensAt !== undefined) requireState(found, now, ['announced']);
        return {
          ...rest,
          ...(name === undefined ? {} : { name: name.trim() }),
          ...(opensAt === undefined ? {} : { opensAt: new Date(opensAt) }),
        };
      });
      parts.logger.info({ dayId, userId, changed: Object.keys(body) }, 'membership day changed');
      return { status: 200, body: toDayAnswer(day, parts.now()) };
    },
  });
