import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { DayParts } from '../day-parts.ts';
import { readDayFigures } from '../db/day-figures.ts';
import { readDay } from '../db/day-rows.ts';
import { DayAnswer, DayParams, EXAMPLE_DAY, toDayAnswer } from './day-answer.ts';

const Count = Type.Integer({ minimum: 0 });
const Figures = Type.Object({
  places: Type.Object({ held: Count, waiting: Count, offered: Count, lapsed: Count }),
  arrivals: Count,
  lastMinute: Type.Integer({ minimum: 0, description: 'Arrivals within the last minute' }),
  busiestMinute: Type.Integer({ minimum: 0, description: 'Arrivals of the busiest minute' }),
  duplicatesRefused: Type.Integer({
    minimum: 0,
    description: 'Refused because they are registered already; written once a second',
  }),
});

const EXAMPLE_FIGURES = {
  places: { held: 288, waiting: 112, offered: 12, lapsed: 4 },
  ...{ arrivals: 416, lastMinute: 3, busiestMinute: 402, duplicatesRefused: 97 },
};

/** GET /api/v1/membership-days/:dayId */
export const get = ({ pool, now }: DayParts) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/membership-days/:dayId',
    summary: 'A membership day and how it goes',
    auth: 'user',
    permission: 'days:manage',
    params: DayParams,
    responses: { 200: Type.Object({ ...DayAnswer.properties, figures: Figures }) },
    examples: { answers: { 200: { ...EXAMPLE_DAY, figures: EXAMPLE_FIGURES } } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { dayId } }) => {
      const day = await readDay(pool, dayId);
      const figures = await readDayFigures(pool, dayId, now());
      return { status: 200, body: { ...toDayAnswer(day, now()), figures } };
    },
  });
