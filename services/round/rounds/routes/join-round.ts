import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { insertPlayers } from '../db/insert-round.ts';
import { readCard, type CourseCardRecord } from '../../courses/db/read-card.ts';
import type { LockedRound } from '../db/score-statements.ts';
import { readSeats, type Seat } from '../db/seats.ts';
import { mayManage } from '../domain/may-write.ts';
import { PLAYER_JOINED } from '../../events/player-events.ts';
import { RoundParams } from '../../schemas.ts';
import { changeRound, type RoundChange } from '../change-round.ts';
import { eventPlayer } from '../event-player.ts';
import { EXAMPLE_GUEST, EXAMPLE_JOINED } from '../round-examples.ts';
import { admitMembers, INVITING_ERRORS } from '../admit-members.ts';
import { askPlayer, PlayerBody, type AskedPlayer } from '../player-body.ts';
import { requireRoom } from '../require-room.ts';
import { requireAllowed, requireState } from '../require.ts';
import { RoundAnswer } from '../round-answer.ts';
import { seatPlayers } from '../seat-players.ts';
import { tellInvited } from '../tell-invited.ts';

const SEATS = [1, 2, 3, 4];

/** POST /api/v1/rounds/:roundId/players: a player joins, also in mid-round. */
export const joinRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/players',
    summary: 'Add a member or a guest to a round in progress (owner)',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    body: PlayerBody,
    idempotent: true,
    responses: { 200: RoundAnswer, 201: RoundAnswer },
    examples: { body: EXAMPLE_GUEST, answers: { 201: EXAMPLE_JOINED } },
    errors: [
      'not_found',
      'forbidden',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'round_full',
      'already_playing',
      'too_many_rounds',
      'id_taken',
      ...INVITING_ERRORS,
    ],
    handler: async (call) => {
      const [asked] = await admitMembers(context, call.user, [askPlayer(call.body, '')]);
      return changeRound(context, call, async (round, tx) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner adds players.');
        return join(tx, round, asked!);
      });
    },
  });

async function join(
  tx: PoolClient,
  round: LockedRound,
  asked: AskedPlayer,
): Promise<RoundChange | undefined> {
  const seats = await readSeats(tx, round.id);
  if (seats.some((seat) => isSame(seat, asked))) return undefined;
  requireState(round.state, 'in_progress');
  if (asked.userId !== undefined && seats.some((seat) => memberOf(seat) === asked.userId)) {
    throw new AppError('already_playing');
  }
  const free = SEATS.find((number) => seats.every(({ seat }) => seat !== number));
  if (free === undefined) throw new AppError('round_full');
  const card = await readCard(tx, round.courseId, round.cardVersion);
  const [player] = await seatPlayers(tx, [asked], round, card!, [free]);
  if (!(await insertPlayers(tx, round, [player!]))) {
    throw new AppError('id_taken', {
      errors: [{ field: 'id', message: 'is in use already', code: 'in_use' }],
    });
  }
  await requireRoom(tx, [player!.userId]);
  const data = { player: eventPlayer(player!, round.holes) };
  return {
    kind: 'joined',
    event: { type: PLAYER_JOINED.type, data },
    status: 201,
    after: () => tellInvited(tx, { ...round, ...courseOf(card!) }, [player!]),
  };
}

function courseOf({ courseName, courseOwnerId }: CourseCardRecord) {
  return { courseName, ownCourse: courseOwnerId !== null };
}

/** Who sits there, or is asked to. */
function memberOf({ userId, invitedId }: Seat): string | null {
  return userId ?? invitedId;
}

/** A retry with the id that the client minted asks for what is there already. */
function isSame(seat: Seat, { id, userId, name, teeId }: AskedPlayer): boolean {
  return (
    seat.id === id &&
    memberOf(seat) === (userId ?? null) &&
    seat.name === (name ?? null) &&
    seat.teeId === teeId
  );
}
