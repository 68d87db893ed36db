import { Type, type Static } from 'typebox';
import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { isPlainTime } from '@golfroundpro/shared/http/plain-time.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { HolesOnCard, LocalDate, RoundHolesSchema } from '../../schemas.ts';
import { listInvitations, type Invitation } from '../db/invitations.ts';
import { lapsesAt } from '../domain/invitation.ts';
import { ROUND_STATES } from '../domain/round-state.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';

const Time = Type.String({ format: 'date-time' });

const InvitationItem = Type.Object({
  roundId: Id,
  playerId: Id,
  userId: Id,
  inviterId: Id,
  inviterName: OrNull(Type.String()),
  invitedAt: Time,
  lapsesAt: Time,
  state: Type.Enum([...ROUND_STATES]),
  courseId: Id,
  courseName: Type.String(),
  holes: RoundHolesSchema,
  holesOnCard: HolesOnCard,
  playedOn: LocalDate,
  strokes: OrNull(Type.Integer({ description: 'On the card: all holes in play, or the total' })),
});

const ERRORS: ErrorCode[] = ['database_unavailable'];
const common = {
  method: 'get',
  auth: 'user',
  query: PageQuery,
  responses: {
    200: Type.Object({ items: Type.Array(InvitationItem), nextCursor: OrNull(Type.String()) }),
  },
  examples: { answers: { 200: exampleList() } },
  errors: ERRORS,
} as const;

/** GET /api/v1/invitations: cards that others keep for one, until one accepts or declines. */
export const listOwnInvitations = (context: RoundContext) =>
  defineRoute({
    ...common,
    path: '/api/v1/invitations',
    summary: 'List the cards that wait for you to accept them, the latest first',
    permission: 'rounds:read',
    handler: ({ query, user }) => answer(context, user.userId, query),
  });

/** GET /api/v1/invitations/club: all that wait, for who attests them. */
export const listClubInvitations = (context: RoundContext) =>
  defineRoute({
    ...common,
    path: '/api/v1/invitations/club',
    summary: 'List the cards that wait for any member (staff), the latest first',
    permission: 'rounds:attest',
    handler: ({ query }) => answer(context, undefined, query),
  });

async function answer(
  { pool }: RoundContext,
  userId: string | undefined,
  { limit = 20, cursor }: Static<typeof PageQuery>,
): Promise<Answer> {
  const before = decodeCursor(cursor, [isPlainTime, matching(UUID_PATTERN)]);
  const found = await listInvitations(pool, userId, before, limit + 1);
  const { items, nextCursor } = pageOf(found.map(toItem), limit, (item) => [
    item.invitedAt,
    item.playerId,
  ]);
  return { status: 200, body: { items, nextCursor } };
}

function toItem({ invitedAt, ...invitation }: Invitation) {
  const times = { invitedAt: invitedAt.toISOString(), lapsesAt: lapsesAt(invitedAt).toISOString() };
  return { ...invitation, ...times };
}

function exampleList() {
  const { id, state, courseId, courseName, holes, holesOnCard, playedOn, players } = EXAMPLE_ROUND;
  const inviter = { inviterId: players[0]!.userId!, inviterName: players[0]!.name };
  const seat = { playerId: '0198c0de-0000-7000-8000-0000000000b2', ...inviter };
  const card = { roundId: id, state, courseId, courseName, holes, holesOnCard, playedOn };
  const userId = '0198c0de-0000-7000-8000-0000000000ab';
  const invitedAt = new Date('2026-05-02T07:40:00Z');
  return {
    items: [toItem({ ...card, ...seat, userId, invitedAt, strokes: 52 })],
    nextCursor: null,
  };
}
