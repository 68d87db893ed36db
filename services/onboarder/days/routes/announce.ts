import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { announceDay } from '../announce-day.ts';
import type { DayParts } from '../day-parts.ts';
import { DAY_FIELDS, DayAnswer, EXAMPLE_DAY, EXAMPLE_NEW_DAY, toDayAnswer } from './day-answer.ts';

/** POST /api/v1/membership-days */
export const announce = ({ pool, logger, dayOn, now }: DayParts) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/membership-days',
    summary: 'Announce a membership day: until it opens nobody registers',
    auth: 'user',
    permission: 'days:manage',
    idempotent: true,
    body: Type.Object(DAY_FIELDS, { additionalProperties: false }),
    responses: { 201: DayAnswer },
    examples: {
      body: EXAMPLE_NEW_DAY,
      answers: { 201: { ...EXAMPLE_DAY, state: 'announced', taken: 0, waiting: 0 } },
    },
    errors: ['day_on', 'too_many_days', 'idempotency_key_reused', 'database_unavailable'],
    handler: async ({ body, user: { userId }, request }) => {
      const { quota, offerHours } = body;
      const dayId = uuidv7();
      const day = { dayId, name: body.name.trim(), quota, offerHours };
      const times = { opensAt: new Date(body.opensAt), closedAt: null, archivedAt: null };
      const answer = await runOnce(pool, request, userId, async (tx) => {
        await announceDay(tx, { ...day, ...times }, now());
        const row = { ...day, ...times, taken: 0, waiting: 0 };
        return { status: 201, body: toDayAnswer(row, now()) };
      });
      dayOn.forget();
      logger.info({ dayId, userId }, 'membership day announced');
      return answer;
    },
  });
