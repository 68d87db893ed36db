import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { PLAYER_ACCEPTED, PLAYER_DECLINED } from '../events/player-events.ts';
import { updateHandicaps } from '../handicaps/update-handicaps.ts';
import type { RoundChange } from './change-round.ts';
import { acceptSeat, declineSeat, readWaitingSeat, type WaitingSeat } from './db/invitations.ts';
import { readRounds } from './db/read-rounds.ts';
import type { LockedRound } from './db/score-statements.ts';
import { requireRoom } from './require-room.ts';
import { lapsesAt } from './domain/invitation.ts';
import { eventPlayer } from './event-player.ts';

/**
 * The seat that waits. The caller holds the lock of the round.
 * @throws AppError forbidden
 */
export async function requireWaiting(
  tx: PoolClient,
  roundId: string,
  playerId: string,
): Promise<WaitingSeat> {
  const seat = await readWaitingSeat(tx, roundId, playerId);
  if (!seat) throw new AppError('forbidden', { detail: 'No card waits for you there.' });
  return seat;
}

/**
 * Makes a seat its member's: what is on the card counts for them, also when the round is long finished.
 * @throws AppError round_abandoned, round_deleted, invitation_lapsed, too_many_rounds
 */
export async function accept(
  tx: PoolClient,
  round: LockedRound,
  seat: WaitingSeat,
  { acceptedBy, now }: { acceptedBy: string; now: Date },
): Promise<RoundChange> {
  if (round.state === 'abandoned' || round.state === 'deleted') {
    throw new AppError(`round_${round.state}`);
  }
  if (lapsesAt(seat.invitedAt) <= now) throw new AppError('invitation_lapsed');
  await acceptSeat(tx, seat.playerId);
  await requireRoom(tx, [seat.invitedId]);
  const [{ players } = { players: [] }] = await readRounds(tx, [round.id]);
  const player = players.find(({ id }) => id === seat.playerId)!;
  const data = { player: eventPlayer(player, round.holes), acceptedBy };
  return {
    kind: 'accepted',
    event: { type: PLAYER_ACCEPTED.type, data },
    after: async () => {
      if (round.state === 'finished') await updateHandicaps(tx, round.id);
    },
  };
}

/** Makes a seat a guest's: the card stays, and is nobody's. */
export async function decline(tx: PoolClient, { playerId }: WaitingSeat): Promise<RoundChange> {
  await declineSeat(tx, playerId);
  return { kind: 'declined', event: { type: PLAYER_DECLINED.type, data: { playerId } } };
}
