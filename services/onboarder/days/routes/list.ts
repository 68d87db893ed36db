import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { DayParts } from '../day-parts.ts';
import { listDayRows } from '../db/day-rows.ts';
import { DayAnswer, EXAMPLE_DAY, toDayAnswer } from './day-answer.ts';

const MOST = 100;

/** GET /api/v1/membership-days */
export const list = ({ pool, now }: DayParts) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/membership-days',
    summary: 'The latest membership days, 100 at most, the newest first',
    auth: 'user',
    permission: 'days:manage',
    responses: { 200: Type.Object({ items: Type.Array(DayAnswer) }) },
    examples: { answers: { 200: { items: [EXAMPLE_DAY] } } },
    errors: ['database_unavailable'],
    handler: async () => {
      const rows = await listDayRows(pool, MOST);
      return { status: 200, body: { items: rows.map((row) => toDayAnswer(row, now())) } };
    },
  });
