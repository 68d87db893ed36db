import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError, invalid } from '@golfroundpro/shared/http/app-error.ts';
import { insertRound, type NewRound } from './db/insert-round.ts';
import type { CourseCardRecord } from '../courses/db/read-card.ts';
import { requirePlayable } from '../courses/require-playable.ts';
import { ROUND_STARTED, type RoundStarted } from '../events/round-started.ts';
import { dayFault } from '../courses/domain/play-faults.ts';
import { eventCard } from './event-card.ts';
import type { AskedPlayer } from './player-body.ts';
import { requireRoom } from './require-room.ts';
import { seatPlayers } from './seat-players.ts';
import { tellInvited } from './tell-invited.ts';

/** A round before its players have their seats. */
export type RoundFrame = Omit<NewRound, 'players'>;

/**
 * Seats the players, the owner first, and writes the round with its first event.
 * @throws AppError invalid_request, id_taken, too_many_rounds
 */
export async function openRound(
  tx: PoolClient,
  frame: RoundFrame,
  asked: AskedPlayer[],
  card: CourseCardRecord,
  now: Date,
): Promise<NewRound> {
  const ahead = dayFault(frame.playedOn, now, card.timeZone);
  if (ahead) throw invalid(ahead);
  requirePlayable(card, frame.holes);
  const seats = asked.map((_, index) => index + 1);
  const players = await seatPlayers(tx, asked, frame, card, seats);
  const round = { ...frame, players };
  if (!(await insertRound(tx, round))) throw new AppError('id_taken', ID_IN_USE);
  await requireRoom(
    tx,
    players.map(({ userId }) => userId),
  );
  await appendEvents(tx, [
    { type: ROUND_STARTED.type, aggregateId: round.id, data: eventOf(round, card) },
  ]);
  await tellInvited(tx, round, players);
  return round;
}

const ID_IN_USE = {
  errors: [
    {
      field: 'id',
      message: 'or the id of a player is in use by another round',
      code: 'in_use' as const,
    },
  ],
};

function eventOf(round: NewRound, card: CourseCardRecord): RoundStarted {
  const { ownerId, markerId } = round;
  return { ...eventCard(round, card), roundVersion: 1, ownerId, markerId };
}
