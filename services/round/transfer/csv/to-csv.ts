import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import { toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { CSV_COLUMNS } from './csv-columns.ts';
import type { TransferPlayer, TransferRound, TransferScore } from '../transfer-format.ts';

type Cells = Record<string, string | number | null | undefined>;

/** The line of the headings. */
export const CSV_HEAD = `${CSV_COLUMNS.join(',')}\r\n`;

/** The lines of a round, one a player. */
export function toCsv(round: TransferRound): string {
  return round.players
    .map((player) => ({ ...cellsOf(round, player), ...holeCells(player) }))
    .map((cells: Cells) => `${CSV_COLUMNS.map((column) => toCell(cells[column])).join(',')}\r\n`)
    .join('');
}

function cellsOf(round: TransferRound, player: TransferPlayer): Cells {
  return {
    Date: round.playedOn,
    Player: player.name,
    Me: player.userId ? 'yes' : '',
    Course: round.courseName,
    Tee: player.teeId,
    Gender: player.gender,
    Holes: round.holes,
    Context: round.context,
    State: round.state,
    Started: round.startedAt,
    Total: player.total ?? grossOf(round, player),
    'Round id': round.id,
    'Player id': player.id,
    'Course id': round.courseId,
    'Card version': round.cardVersion,
  };
}

/** The sum of the strokes, when every hole in play has some. */
export function grossOf(
  { holes }: Pick<TransferRound, 'holes'>,
  { scores = [] }: TransferPlayer,
): number | null {
  const strokes = scores.flatMap((score) => score.strokes ?? []);
  return strokes.length === holesInPlay(holes).length
    ? strokes.reduce((sum, value) => sum + value, 0)
    : null;
}

function holeCells({ scores = [] }: TransferPlayer): Cells {
  return Object.assign({}, ...scores.map(cellsOfHole)) as Cells;
}

function cellsOfHole({ hole, strokes, pickedUp, ...rest }: TransferScore): Cells {
  const sand = { true: 'yes', false: 'no' }[String(rest.sand)];
  return {
    [`H${hole}`]: pickedUp ? 'X' : strokes,
    [`P${hole}`]: rest.putts,
    [`F${hole}`]: rest.fairway,
    [`N${hole}`]: rest.penalties,
    [`S${hole}`]: sand,
  };
}
