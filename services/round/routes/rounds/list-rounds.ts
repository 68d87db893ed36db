import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { RoundEntity, type Round } from '../../db/round-entity.ts';
import { totalStrokes } from '../../domain/total-strokes.ts';
import { DATE_PATTERN, decodeCursor, pageOf, UUID_PATTERN } from '../cursor.ts';
import { Id, LocalDate, PageQuery, RoundHolesSchema } from '../schemas.ts';

const RoundItem = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: Type.Enum(['in_progress', 'finished']),
  courseId: Id,
  courseName: Type.String(),
  holes: RoundHolesSchema,
  playedOn: LocalDate,
  strokes: Type.Union([Type.Integer(), Type.Null()]),
  holesPlayed: Type.Integer({ description: 'Holes with a score or picked up' }),
});

/** GET /api/v1/rounds: one's own rounds, the latest first. */
export const listRounds = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds',
    summary: 'List your rounds, the latest first',
    auth: 'user',
    query: PageQuery,
    responses: {
      200: Type.Object({
        items: Type.Array(RoundItem),
        nextCursor: Type.Union([Type.String(), Type.Null()]),
      }),
    },
    errors: ['database_unavailable'],
    handler: async ({ query, user }) => {
      const limit = query.limit ?? 20;
      const found = await readPage(context, user.userId, query.cursor, limit + 1);
      const { items, nextCursor } = pageOf(found, limit, ({ playedOn, id }) => [playedOn, id]);
      return { status: 200, body: { items: items.map(toItem), nextCursor } };
    },
  });

async function readPage(
  { dataSource }: RoundContext,
  ownerId: string,
  cursor: string | undefined,
  limit: number,
): Promise<Round[]> {
  const before = decodeCursor(cursor, [DATE_PATTERN, UUID_PATTERN]);
  const select = dataSource
    .createQueryBuilder(RoundEntity, 'round')
    .innerJoinAndSelect('round.course', 'course')
    .leftJoinAndSelect('round.players', 'player')
    .leftJoinAndSelect('player.scores', 'score')
    .where('round.owner_id = :ownerId', { ownerId })
    .orderBy('round.playedOn', 'DESC')
    .addOrderBy('round.id', 'DESC')
    .take(limit);
  if (before) {
    select.andWhere('(round.played_on, round.id) < (:playedOn, :id)', {
      playedOn: before[0],
      id: before[1],
    });
  }
  return select.getMany();
}

function toItem({ id, version, state, courseId, course, holes, playedOn, players }: Round) {
  const scores = players?.[0]?.scores ?? [];
  return {
    id,
    version,
    state,
    courseId,
    courseName: course!.name,
    holes,
    playedOn,
    strokes: totalStrokes(holes, scores),
    holesPlayed: scores.length,
  };
}
