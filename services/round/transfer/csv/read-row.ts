import type { FieldError } from '@golfroundpro/shared/http/app-error.ts';
import { isPlainTime } from '@golfroundpro/shared/http/plain-time.ts';
import { UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import { totalFault } from '../../courses/domain/play-faults.ts';
import { scoreFault } from '../../rounds/domain/check-figures.ts';
import { FAIRWAYS } from '../../rounds/domain/hole-score.ts';
import { holesInPlay, ROUND_HOLES, type RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { GENDERS } from '../../courses/domain/player-card.ts';
import { ROUND_CONTEXTS } from '../../handicaps/domain/round-context.ts';
import { LISTED_STATES } from '../../rounds/domain/round-state.ts';
import { RowReader } from './row-reader.ts';
import { grossOf } from './to-csv.ts';
import type { TransferPlayer, TransferScore } from '../transfer-format.ts';

/** What a row says of its round: the same in every row of it. */
interface RowFrame {
  id: string | undefined;
  courseId?: string;
  courseName?: string;
  cardVersion?: number;
  playedOn: string;
  holes: RoundHoles;
  context: string | undefined;
  state: string | undefined;
  startedAt?: string;
}

/** A row that was read: what it says, and what is wrong with it. */
export interface CsvRow {
  line: number;
  frame: RowFrame;
  player: TransferPlayer;
  errors: FieldError[];
}

/** Reads a row of a file of rounds. */
export function readRow(line: number, cells: Map<string, string>, error?: string): CsvRow {
  const row = new RowReader(cells);
  if (error) row.fault('row', error);
  const frame = readFrame(row);
  const player = readPlayer(row, frame.holes);
  return { line, frame, player, errors: row.errors };
}

function readFrame(row: RowReader): RowFrame {
  const id = row.matching('Round id', UUID_PATTERN, 'must be a UUID in lower case');
  const playedOn = row.date('Date');
  const holes = row.oneOf('Holes', ROUND_HOLES) ?? row.fault('Holes', 'is missing', 'missing');
  const startedAt = row.text('Started');
  if (startedAt && !isPlainTime(startedAt)) {
    row.fault('Started', 'must be a time such as 2026-05-02T07:40:00Z', 'not_a_time');
  }
  return {
    id,
    ...readCourse(row),
    playedOn: playedOn ?? '',
    holes: (holes ?? '18') as RoundHoles,
    context: row.oneOf('Context', ROUND_CONTEXTS),
    state: row.oneOf('State', LISTED_STATES),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}

/** Its id, its name, or both; where `Course` is an id, it is one. */
function readCourse(row: RowReader): Pick<RowFrame, 'courseId' | 'courseName' | 'cardVersion'> {
  const named = row.text('Course');
  const isId = named !== undefined && UUID_PATTERN.test(named);
  const inColumn = row.matching('Course id', UUID_PATTERN, 'must be a UUID in lower case');
  const courseId = inColumn ?? (isId ? named : undefined);
  const courseName = isId ? undefined : named;
  if (courseId === undefined && courseName === undefined)
    row.fault('Course', 'is missing', 'missing');
  const cardVersion = row.number('Card version', 1, 999) ?? undefined;
  return {
    ...(courseId === undefined ? {} : { courseId }),
    ...(courseName === undefined ? {} : { courseName }),
    ...(cardVersion === undefined ? {} : { cardVersion }),
  };
}

function readPlayer(row: RowReader, holes: RoundHoles): TransferPlayer {
  const teeId = row.text('Tee');
  if (!teeId || teeId.length > 50) row.fault('Tee', 'must be the name of a tee', 'missing');
  const name = row.known('Player');
  if (name && name.length > 100)
    row.fault('Player', 'must have 100 characters at most', 'too_long');
  const id = row.matching('Player id', UUID_PATTERN, 'must be a UUID in lower case');
  const me = row.oneOf('Me', ['yes', 'no']) === 'yes';
  const scores = Array.from({ length: 18 }, (_, index) => readHole(row, index + 1, holes)).filter(
    (score) => score !== undefined,
  );
  return {
    ...(id === undefined ? {} : { id }),
    ...(me ? { userId: ME } : {}),
    name,
    teeId: teeId ?? '',
    gender: row.oneOf('Gender', GENDERS) as TransferPlayer['gender'],
    total: readTotal(row, holes, scores),
    scores,
  };
}

/** Stands for the caller: CSV has no place for the ids of users. */
const ME = '00000000-0000-4000-8000-000000000000';

function readHole(row: RowReader, hole: number, holes: RoundHoles): TransferScore | undefined {
  const column = `H${hole}`;
  const cell = row.text(column);
  const rest = {
    putts: row.number(`P${hole}`, 0, 20),
    fairway: row.oneOf(`F${hole}`, FAIRWAYS) ?? (row.known(`F${hole}`) === null ? null : undefined),
    penalties: row.number(`N${hole}`, 0, 20),
    sand: readSand(row, `S${hole}`),
  } as Pick<TransferScore, 'putts' | 'fairway' | 'penalties' | 'sand'>;
  if (cell === undefined) {
    const filled = Object.values(rest).some((value) => value !== null && value !== undefined);
    return filled ? row.fault(column, 'is empty, but the hole has other figures') : undefined;
  }
  if (!holesInPlay(holes).includes(hole)) return row.fault(column, 'is not in play', 'not_in_play');
  if (cell.toUpperCase() === 'X') return { hole, strokes: null, pickedUp: true, ...rest };
  const strokes = row.number(column, 1, 20);
  if (!strokes) return undefined;
  const fault = scoreFault({ strokes, ...rest });
  if (fault) row.take(`${fault.field === 'putts' ? 'P' : 'N'}${hole}`, fault);
  return { hole, strokes, pickedUp: false, ...rest };
}

function readSand(row: RowReader, column: string): boolean | null | undefined {
  const text = row.oneOf(column, ['yes', 'no']);
  if (text !== undefined) return text === 'yes';
  return row.known(column) === null ? null : undefined;
}

/** Beside holes a total only confirms them; without any it is what was entered. */
function readTotal(
  row: RowReader,
  holes: RoundHoles,
  scores: TransferScore[],
): number | null | undefined {
  const total = row.number('Total', 1, 999);
  if (typeof total !== 'number') return total;
  if (scores.length === 0) {
    const fault = totalFault(total, holes);
    return fault ? row.take('Total', fault) : total;
  }
  const gross = grossOf({ holes }, { teeId: '', scores });
  if (gross === null) return row.fault('Total', 'is given, but not every hole has strokes');
  return gross === total ? null : row.fault('Total', `is ${total}, but the holes make ${gross}`);
}
