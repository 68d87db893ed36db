import { plainName } from '../../courses/domain/plain-name.ts';
import { oneLine } from '@golfroundpro/shared/csv/csv-cell.ts';
import type { SettledPlayer, SettledRound } from './settle-round.ts';
import type { TransferPlayer, TransferRound, TransferScore } from '../transfer-format.ts';

/**
 * The first field in which a round of a file differs from the round as it stands; undefined when it
 * says nothing else. What the file does not know is not compared, and neither are times of day.
 */
export function firstDifference(standing: TransferRound, found: SettledRound): string | undefined {
  const field = ROUND_FIELDS.find((name) => differs(standing[name], found[name]));
  if (field) return field;
  if (standing.players.length !== found.players.length) return 'players';
  for (const player of found.players) {
    const at = standing.players.find(({ id }) => id === player.id);
    const where = at ? playerDifference(at, player) : 'id';
    if (where) return `players.${player.place}.${where}`;
  }
  return undefined;
}

const ROUND_FIELDS = ['holes', 'playedOn', 'context', 'state', 'handicapAllowance'] as const;

function playerDifference(standing: TransferPlayer, found: SettledPlayer): string | undefined {
  if (Boolean(standing.userId) !== found.own) return 'userId';
  if (differs(plain(standing.name), plain(found.name))) return 'name';
  if (differs(standing.teeId, found.teeId)) return 'teeId';
  if (found.gender && differs(standing.gender, found.gender)) return 'gender';
  // Your own index is what the club reckons, whatever a file says.
  const index = found.own ? undefined : (found.handicapIndex ?? undefined);
  if (differs(standing.handicapIndex, index)) return 'handicapIndex';
  if (differs(standing.total, found.total)) return 'total';
  return found.scores && scoresDifference(standing.scores ?? [], found.scores);
}

function scoresDifference(standing: TransferScore[], found: TransferScore[]): string | undefined {
  const holes = new Set([...standing, ...found].map(({ hole }) => hole));
  for (const hole of holes) {
    const [here, there] = [standing, found].map((scores) => scores.find((s) => s.hole === hole));
    if (!here || !there || SCORE_FIELDS.some((name) => differs(here[name], there[name]))) {
      return `scores, hole ${hole}`;
    }
  }
  return undefined;
}

const SCORE_FIELDS = ['strokes', 'pickedUp', 'putts', 'fairway', 'penalties', 'sand'] as const;

function differs<T>(standing: T, found: T): boolean {
  return found !== undefined && standing !== found;
}

function plain(name: string | null | undefined): string | null | undefined {
  return typeof name === 'string' ? plainName(oneLine(name)) : name;
}
