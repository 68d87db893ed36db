import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { isPlainDate, isPlainTime } from '@golfroundpro/shared/http/plain-time.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { listUserRounds, type ListedRound } from '../db/list-rounds.ts';
import { ROUND_CONTEXTS } from '../../handicaps/domain/round-context.ts';
import { LISTED_STATES } from '../domain/round-state.ts';
import { HolesOnCard, LocalDate, RoundHolesSchema } from '../../schemas.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';

const State = Type.Enum([...LISTED_STATES]);
const Context = Type.Enum([...ROUND_CONTEXTS]);

const ListQuery = Type.Object(
  {
    courseId: Type.Optional(Id),
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
    context: Type.Optional(Context),
    state: Type.Optional(State),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const ListedHoleSchema = Type.Object({
  hole: Type.Integer(),
  par: Type.Integer(),
  strokes: OrNull(Type.Integer()),
  pickedUp: Type.Boolean(),
});

const RoundItem = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: State,
  context: Context,
  courseId: Id,
  courseName: Type.String(),
  holes: RoundHolesSchema,
  holesOnCard: HolesOnCard,
  playedOn: LocalDate,
  startedAt: Type.String({ format: 'date-time', description: 'The order within a day' }),
  players: Type.Integer({ description: 'How many play' }),
  strokes: OrNull(Type.Integer({ description: 'Your own: all holes in play, or the total' })),
  holesPlayed: Type.Integer({ description: 'Holes you scored or picked up' }),
  card: Type.Array(ListedHoleSchema, { description: 'Your own, hole by hole', maxItems: 18 }),
});

/** GET /api/v1/rounds: the rounds one plays in, the latest first. */
export const listRounds = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds',
    summary: 'List the rounds you play in, the latest first',
    auth: 'user',
    permission: 'rounds:read',
    query: ListQuery,
    responses: {
      200: Type.Object({ items: Type.Array(RoundItem), nextCursor: OrNull(Type.String()) }),
    },
    examples: { answers: { 200: exampleList() } },
    errors: ['database_unavailable'],
    handler: async ({ query, user }) => {
      const { limit = 20, cursor, ...filter } = query;
      const before = decodeCursor(cursor, [isPlainDate, isPlainTime, matching(UUID_PATTERN)]);
      const wanted = { ...filter, before };
      const found = await listUserRounds(context.pool, user.userId, wanted, limit + 1);
      const { items, nextCursor } = pageOf(found, limit, keyOf);
      return { status: 200, body: { items, nextCursor } };
    },
  });

function keyOf({ playedOn, startedAt, id }: ListedRound): string[] {
  return [playedOn, startedAt, id];
}

function exampleList() {
  const { id, version, state, context, courseId, courseName, holes, playedOn } = EXAMPLE_ROUND;
  const { holesOnCard, startedAt, players } = EXAMPLE_ROUND;
  const { card, scores } = players[0]!;
  const round = { id, version, state, context, courseId, courseName, holes, playedOn, startedAt };
  const listed = card.map(({ hole, par }) => {
    const score = scores.find((one) => one.hole === hole);
    return { hole, par, strokes: score?.strokes ?? null, pickedUp: score?.pickedUp ?? false };
  });
  const own = { holesOnCard, players: 1, strokes: null, holesPlayed: 1, card: listed };
  return { items: [{ ...round, ...own }], nextCursor: null };
}
