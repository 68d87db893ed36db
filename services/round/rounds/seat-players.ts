import type { PoolClient } from 'pg';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Card, Tee } from '../courses/domain/player-card.ts';
import {
  seatPlayer,
  type NewPlayer,
  type SeatedPlayer,
  type SeatingRound,
} from './domain/seat-player.ts';
import { readIndexes } from '../handicaps/read-indexes.ts';
import type { AskedPlayer } from './player-body.ts';

/**
 * Gives each player a seat with their card and the handicap index in effect on the date of play.
 * @param seats as many as players, in the same order
 * @throws AppError invalid_request for a tee the card does not have
 */
export async function seatPlayers(
  tx: PoolClient,
  players: AskedPlayer[],
  round: SeatingRound & { playedOn: string },
  card: Card,
  seats: number[],
): Promise<SeatedPlayer[]> {
  const tees = players.map((player) => teeOf(player, card));
  const memberIds = players.flatMap((player) => player.userId ?? []);
  const indexes = await readIndexes(tx, memberIds, round.playedOn);
  return players.map(({ id, userId = null, isInvited, name, gender, handicapIndex }, index) => {
    const played = userId === null ? declaredBy(handicapIndex) : indexes.get(userId);
    const who = isInvited ? { userId: null, invitedId: userId } : { userId, invitedId: null };
    return seatPlayer(
      { id, ...who, name: name ?? null, gender, played },
      seats[index]!,
      round,
      card,
      tees[index]!,
    );
  });
}

function declaredBy(guestIndex: number | undefined): NewPlayer['played'] {
  if (guestIndex === undefined) return undefined;
  return { indexTenths: Math.round(guestIndex * 10), from: 'guest' };
}

function teeOf({ teeId, field }: AskedPlayer, { tees }: Card): Tee {
  const tee = tees.find((candidate) => candidate.id === teeId);
  const ids = tees.map((candidate) => candidate.id).join(', ');
  if (!tee) throw invalidField(`${field}teeId`, `must be one of ${ids}`, 'not_one_of');
  return tee;
}
