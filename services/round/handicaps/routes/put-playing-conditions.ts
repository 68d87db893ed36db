import { Type } from 'typebox';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { ROUND_STARTED } from '../../events/round-started.ts';
import { setPlayingConditions } from '../set-playing-conditions.ts';
import { LocalDate } from '../../schemas.ts';

const PlayingConditions = Type.Object(
  {
    courseId: Id,
    playedOn: LocalDate,
    pcc: Type.Integer({ minimum: -1, maximum: 3, description: 'Rule 5.6; 0 is normal' }),
  },
  { additionalProperties: false },
);

const { courseId, playedOn } = ROUND_STARTED.example;
const body = { courseId, playedOn, pcc: 1 };

/** PUT /api/v1/handicaps/pcc: sets a day's playing conditions; the records it is in are reckoned again. */
export const putPlayingConditions = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/handicaps/pcc',
    summary: 'Set the playing conditions calculation of a course and day',
    auth: 'user',
    permission: 'handicaps:adjust',
    body: PlayingConditions,
    responses: {
      200: Type.Object({
        courseId: Id,
        playedOn: LocalDate,
        pcc: Type.Integer(),
        records: Type.Integer({ description: 'Handicap records that were reckoned again' }),
      }),
    },
    examples: { body, answers: { 200: { ...body, records: 12 } } },
    errors: ['forbidden', 'database_unavailable'],
    handler: async ({ body, user }) => {
      const conditions = { ...body, setBy: user.userId };
      const records = await setPlayingConditions(context.pool, conditions);
      if (records === undefined) throw invalidField('courseId', 'names no course', 'not_known');
      return { status: 200, body: { ...body, records } };
    },
  });
