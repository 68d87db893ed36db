import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { isPlainDate } from '@golfroundpro/shared/http/plain-time.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { readDayEnds } from '../db/handicap-scores.ts';
import { ROUND_STARTED } from '../../events/round-started.ts';
import { LocalDate } from '../../schemas.ts';
import { ESTIMATED } from './handicap-answer.ts';
import { Estimated } from './handicap-schemas.ts';

const { roundId } = ROUND_STARTED.example;

/** GET /api/v1/handicaps/me/history: the index after each day of play, the latest first. */
export const listIndexes = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/handicaps/me/history',
    summary: 'List your estimated index after each day of play, the latest first',
    auth: 'user',
    permission: 'handicaps:read',
    query: PageQuery,
    responses: {
      200: Type.Object({
        ...Estimated,
        items: Type.Array(
          Type.Object({
            date: LocalDate,
            index: Type.Number(),
            roundId: Id,
          }),
        ),
        nextCursor: OrNull(Type.String()),
      }),
    },
    examples: {
      answers: {
        200: {
          ...ESTIMATED,
          items: [{ date: '2026-05-02', index: 14.3, roundId }],
          nextCursor: null,
        },
      },
    },
    errors: ['database_unavailable'],
    handler: async ({ query, user }) => {
      const limit = query.limit ?? 20;
      const before = decodeCursor(query.cursor, [isPlainDate, matching(UUID_PATTERN)])?.[0];
      const found = await readDayEnds(context.pool, user.userId, before, limit + 1);
      const { items, nextCursor } = pageOf(found, limit, (day) => [day.playedOn, day.roundId]);
      return { status: 200, body: { ...ESTIMATED, items: items.map(toItem), nextCursor } };
    },
  });

function toItem(day: { playedOn: string; roundId: string; indexTenths: number }) {
  return { date: day.playedOn, index: day.indexTenths / 10, roundId: day.roundId };
}
