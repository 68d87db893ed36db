import { courseHandicap } from '../../oracle/handicap/course-handicap.ts';
import { fraction, roundWhole, times } from '../../oracle/handicap/fraction.ts';
import { handicapRecord, type RecordRow } from '../../oracle/handicap/handicap-record.ts';
import { tableRow } from '../../oracle/handicap/index-table.ts';
import { grossStrokes, sum, type CardHole, type PlayerRound } from '../../oracle/round.ts';

const SHOWN_ROWS = 20;
const PAR_72 = Array.from({ length: 18 }, (_, at): CardHole => {
  return { hole: at + 1, par: 4, strokeIndex: at + 1, length: 350 };
});

/** What `GET /api/v1/handicaps/me` should tell of a record, as far as the files settle it. */
export function expectedHandicap(record: RecordRow[]) {
  const last = record.at(-1);
  const recent = record.slice(-SHOWN_ROWS);
  const counting = countingRows(recent);
  const hasIndex = (last?.indexAfter ?? null) !== null;
  const falls = recent.length === SHOWN_ROWS ? recent[0] : undefined;
  return {
    ...{ label: 'estimated', official: false },
    ...{ index: decimal(last?.indexAfter ?? null), lowIndex: decimal(last?.lowIndex ?? null) },
    scores: record.length,
    holesPosted: sum(record.map(({ holesLeftOut }) => 18 - holesLeftOut)),
    countedOf: hasIndex ? { counted: counting.size, of: recent.length } : null,
    adjustment: hasIndex ? tableRow(recent.length).adjustment / 10 : 0,
    cap: last ? expectedCap(last) : null,
    record: recent.toReversed().map((row) => expectedRow(row, counting.has(row))),
    nextToFallOff: falls ? expectedFall(falls, counting.has(falls)) : null,
  };
}

/** The index at the end of each day of play with the round that gave it, newest first. */
export function expectedHistory(record: RecordRow[]) {
  const dayEnds = new Map(record.map((row) => [row.round.playedOn, row]));
  return [...dayEnds].toReversed().flatMap(([date, { indexAfter, round }]) => {
    const { roundId } = round;
    return indexAfter === null ? [] : [{ date, index: indexAfter / 10, roundId }];
  });
}

/**
 * The index that a score with this differential over 18 holes would give on a date, or on the record's last day
 * where that is later: at a course it may be tomorrow already.
 */
export function expectedAfter(rounds: PlayerRound[], differential: number, today: string) {
  const lastDay = handicapRecord(rounds).at(-1)?.round.playedOn ?? today;
  const playedOn = lastDay > today ? lastDay : today;
  const ratingTenths = 1000 - Math.round(differential * 10);
  const score: PlayerRound = {
    ...{
      roundId: '~',
      playerId: '~',
      userId: null,
      courseId: '~',
      ofClub: true,
      playedOn,
      holes: '18',
    },
    startedAt: '~',
    ...{ counts: true, card: PAR_72, rating: { ratingTenths, slope: 113, par: 72 } },
    ...{ results: [], total: 100, pcc: 0, playingHandicap: null, received: null },
  };
  return decimal(handicapRecord([...rounds, score]).at(-1)?.indexAfter ?? null);
}

/** The rows whose adjusted differentials are the lowest; of equals the newer one counts. */
function countingRows(recent: RecordRow[]): Set<RecordRow> {
  if ((recent.at(-1)?.indexAfter ?? null) === null) return new Set();
  const lowestFirst = recent.toReversed().toSorted((a, b) => adjusted(a) - adjusted(b));
  return new Set(lowestFirst.slice(0, tableRow(recent.length).lowest));
}

function adjusted({ differential, reductions }: RecordRow): number {
  return (differential ?? NaN) + reductions;
}

function expectedRow(row: RecordRow, counts: boolean) {
  const { round, rating, differential, adjustments } = row;
  const { roundId, playedOn, courseId, holes } = round;
  return {
    ...{ roundId, playedOn, courseId, holes, grossStrokes: grossStrokes(round) },
    ...{ adjustedGross: row.adjustedGross, courseRating: rating.ratingTenths / 10 },
    ...{ slope: rating.slope, par: rating.par, pcc: round.pcc },
    ...{ indexInEffect: decimal(row.indexInEffect), differential: decimal(differential) },
    courseHandicap:
      row.indexInEffect === null
        ? null
        : courseHandicap(row.indexInEffect, rating, round.card.length),
    expectedNine: round.card.length === 9 ? expected(row) : null,
    notPlayed: round.card.length === 9 || row.holesLeftOut === 0 ? null : leftOut(row),
    ...{ exceptional: row.exceptional / 10, reductions: row.reductions / 10 },
    adjustedDifferential: differential === null ? null : adjusted(row) / 10,
    ...{ counts, holeAdjustments: adjustments, indexAfter: decimal(row.indexAfter) },
  };
}

/** What was added for holes not played, to three decimals. */
function expected({ expected }: RecordRow): number | null {
  return expected && roundWhole(times(expected, fraction(1000))) / 1000;
}

function leftOut(row: RecordRow) {
  const { card, results } = row.round;
  const played = new Set(results.map(({ hole }) => hole));
  const holes = card.map(({ hole }) => hole).filter((hole) => !played.has(hole));
  return { rule: '3.2', holes, expected: expected(row) };
}

/** Without a low index there is nothing to cap by. */
function expectedCap({ cap, lowIndex }: RecordRow) {
  return cap && lowIndex !== null ? { kind: cap.kind, after: cap.indexTenths / 10 } : null;
}

function expectedFall(row: RecordRow, counts: boolean) {
  const { roundId, playedOn } = row.round;
  return { roundId, playedOn, differential: adjusted(row) / 10, counts };
}

function decimal(tenths: number | null): number | null {
  return tenths === null ? null : tenths / 10;
}
