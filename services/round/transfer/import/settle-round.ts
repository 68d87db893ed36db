import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Card, Tee } from '../../courses/domain/player-card.ts';
import { plainName } from '../../courses/domain/plain-name.ts';
import { oneLine } from '@golfroundpro/shared/csv/csv-cell.ts';
import { derivedId, playerIdOf } from './transfer-ids.ts';
import type { TransferPlayer, TransferRound } from '../transfer-format.ts';

/** A player of a file with the id and the tee that they have here. */
export interface SettledPlayer extends TransferPlayer {
  id: string;
  /** Whether it is the one who imports. */
  own: boolean;
  /** Place in the file, from 0: errors name it. */
  place: number;
}

/** A round of a file with the ids that it has here; who imports is the first player. */
export interface SettledRound extends TransferRound {
  id: string;
  players: SettledPlayer[];
}

/** The one whose file it is: named by their userId, else the first. */
export function ownPlace({ players }: TransferRound): number {
  const named = players.flatMap(({ userId }, place) => (userId ? [place] : []));
  if (named.length > 1) throw invalidField(`players.${named[1]}.userId`, 'only one can be you');
  return named[0] ?? 0;
}

/**
 * Settles who is who in a round that is to be `id` here.
 * @param newOwnerId given where the file's own ids belong to somebody else here: new ones are derived
 * @throws AppError invalid_request
 */
export function settleRound(
  round: TransferRound,
  id: string,
  newOwnerId: string | undefined,
  card: Card,
): SettledRound {
  const own = ownPlace(round);
  const players = round.players.map((player, place) => ({
    ...player,
    id: idOf(player.id, id, place, newOwnerId),
    own: place === own,
    place,
    name: player.name && (oneLine(player.name) || null),
    teeId: teeOf(player.teeId, place, card).id,
  }));
  const twice = players.find((player, place) =>
    players.some((p, at) => at < place && p.id === player.id),
  );
  if (twice) throw invalidField(`players.${twice.place}.id`, 'is named twice', 'given_twice');
  players.sort((a, b) => Number(b.own) - Number(a.own));
  return { ...round, id, players };
}

function idOf(
  inFile: string | undefined,
  roundId: string,
  place: number,
  newOwnerId: string | undefined,
): string {
  if (inFile === undefined) return playerIdOf(roundId, place);
  return newOwnerId === undefined ? inFile : derivedId(newOwnerId, inFile);
}

/** The tee that a file names by id or by name. */
export function teeOf(text: string, place: number, { tees }: Card): Tee {
  const name = plainName(text).toLowerCase();
  const tee =
    tees.find(({ id }) => id === text) ??
    tees.find((other) => plainName(other.name).toLowerCase() === name);
  const names = tees.map((other) => other.name).join(', ');
  if (!tee) throw invalidField(`players.${place}.teeId`, `must be one of ${names}`, 'not_one_of');
  return tee;
}
