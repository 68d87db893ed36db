import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { isPlainDate, isPlainTime } from '@golfroundpro/shared/http/plain-time.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { AwayBody, EXAMPLE_AWAY } from '../away-body.ts';
import { readAwayScores, type AwayRow } from '../db/away-scores.ts';
import { decimal } from './record-item.ts';

const AwayItem = Type.Object({
  id: Id,
  ...AwayBody.properties,
  enteredAt: Type.String({ format: 'date-time', description: 'The order within a day' }),
  differential: OrNull(Type.Number({ description: 'Null while a nine waits for an index' })),
  indexAfter: OrNull(Type.Number()),
});

/** GET …/away-scores: all of one's scores on courses the club does not keep, the latest first. */
export const listAwayScores = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/handicaps/me/away-scores',
    summary: 'List your scores on courses the club does not keep, the latest first',
    auth: 'user',
    permission: 'handicaps:read',
    query: PageQuery,
    responses: {
      200: Type.Object({ items: Type.Array(AwayItem), nextCursor: OrNull(Type.String()) }),
    },
    examples: { answers: { 200: { items: [exampleItem()], nextCursor: null } } },
    errors: ['database_unavailable'],
    handler: async ({ query: { limit = 20, cursor }, user }) => {
      const before = decodeCursor(cursor, [isPlainDate, isPlainTime, matching(UUID_PATTERN)]);
      const found = await readAwayScores(context.pool, user.userId, limit + 1, before);
      const { items, nextCursor } = pageOf(found.map(toItem), limit, (item) => [
        ...[item.playedOn, item.enteredAt, item.id],
      ]);
      return { status: 200, body: { items, nextCursor } };
    },
  });

function toItem({ courseRatingTenths, differentialTenths, indexAfterTenths, ...row }: AwayRow) {
  return {
    ...row,
    courseRating: courseRatingTenths / 10,
    differential: decimal(differentialTenths),
    indexAfter: decimal(indexAfterTenths),
  };
}

function exampleItem() {
  const id = '0198c0de-0000-7000-8000-0000000000aa';
  const figures = { enteredAt: '2026-05-01T16:20:00.000Z', differential: 14.7, indexAfter: null };
  return { id, ...EXAMPLE_AWAY, ...figures };
}
