import type { PoolClient } from 'pg';
import type { Card } from '../courses/domain/player-card.ts';
import type { Change } from '../events/correction-events.ts';
import type { PlayerRecord } from './db/round-record.ts';
import type { SeatedPlayer, SeatingRound } from './domain/seat-player.ts';
import type { AskedPlayer } from './player-body.ts';
import { seatPlayers } from './seat-players.ts';

/** What can be put right of a player; null takes a guest's index away. */
export type Correction = Partial<Pick<AskedPlayer, 'name' | 'teeId' | 'gender'>> & {
  handicapIndex?: number | null;
};

/**
 * Seats players again as if they joined now, each with what is said otherwise; their scores stay.
 * @param field where the request names a player, by place, for errors
 * @throws AppError invalid_request for a tee the card does not have
 */
export async function reseatPlayers(
  tx: PoolClient,
  players: PlayerRecord[],
  round: SeatingRound & { playedOn: string },
  card: Card,
  correction: Correction,
  field: (place: number) => string,
): Promise<SeatedPlayer[]> {
  const asked = players.map((player, place) => askAgain(player, correction, field(place)));
  const seats = players.map(({ seat }) => seat);
  return seatPlayers(tx, asked, round, card, seats);
}

function askAgain(
  player: PlayerRecord & { seat: number },
  { handicapIndex, ...correction }: Correction,
  field: string,
): AskedPlayer {
  const { id, userId, invitedId, name, teeId, gender, handicapIndexTenths } = player;
  const memberId = userId ?? invitedId ?? undefined;
  const declared = handicapIndexTenths === null ? undefined : handicapIndexTenths / 10;
  return {
    ...{ id, field, userId: memberId, isInvited: invitedId !== null, teeId },
    name: name ?? undefined,
    gender: gender ?? undefined,
    handicapIndex: handicapIndex === undefined ? declared : (handicapIndex ?? undefined),
    ...correction,
  };
}

/** What differs between players as they sat and as they sit now; a name is told as null. */
export function changesOf(before: SeatedPlayer[], after: SeatedPlayer[]): Change[] {
  return before.flatMap((player, place) => {
    const now = after[place]!;
    const fields = (['teeId', 'gender'] as const).map((field) => ({
      ...{ field, from: player[field], to: now[field] },
    }));
    const index = { field: 'handicapIndex' as const, from: indexOf(player), to: indexOf(now) };
    const renamed =
      player.name === now.name ? [] : [{ field: 'name' as const, from: null, to: null }];
    const changed = [...fields, index].filter(({ from, to }) => from !== to);
    return [...changed, ...renamed].map((change) => ({ playerId: player.id, ...change }));
  });
}

function indexOf({ handicapIndexTenths }: SeatedPlayer): number | null {
  return handicapIndexTenths === null ? null : handicapIndexTenths / 10;
}
