import { handicapRecord } from '../../../../tools/oracle/handicap/handicap-record.ts';
import type { PlayerRound } from '../../../../tools/oracle/round.ts';
import { NOT_PLAYED, PICKED_UP, type RecordScore } from '../domain/record-score.ts';

const NO_DETAILS = { putts: null, fairway: null, penalties: null, sand: null };

/** What the oracle says of each accepted score: indexes and differentials in tenths. */
export function oracleRecord(scores: RecordScore[]) {
  return handicapRecord(scores.map(toRound)).map(({ round, ...row }) => ({
    playerId: round.playerId,
    differentialTenths: row.differential,
    reductions: row.reductions / 10,
    indexAfterTenths: row.indexAfter,
  }));
}

function toRound(score: RecordScore): PlayerRound {
  const { playerId, roundId, playedOn, startedAt, holes, total, pcc } = score;
  const first = holes === 'back9' ? 10 : 1;
  const card = score.pars.map((par, at) => ({
    ...{ hole: first + at, par, strokeIndex: score.strokeIndexes[at]!, length: 0 },
  }));
  const played = card.map(({ hole }, at) => ({ hole, strokes: score.strokes[at]! }));
  const results = played
    .filter(({ strokes }) => total === null && strokes !== NOT_PLAYED)
    .map(({ hole, strokes }) => {
      const pickedUp = strokes === PICKED_UP;
      return { hole, strokes: pickedUp ? null : strokes, pickedUp, ...NO_DETAILS };
    });
  const { courseRatingTenths: ratingTenths, slope, par } = score;
  return {
    ...{ playerId, roundId, userId: 'u', courseId: 'c', playedOn, startedAt },
    ...{ holes, counts: true, ofClub: true },
    ...{ card, rating: { ratingTenths, slope, par }, pcc, results, total },
    ...{ playingHandicap: null, received: null },
  };
}
