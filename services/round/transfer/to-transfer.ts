import type { HoleRecord, PlayerRecord, RoundRecord } from '../rounds/db/round-record.ts';
import type { OwnCourseRecord } from '../own-courses/db/read-own-courses.ts';
import { typedOf, type TypedCourse } from '../own-courses/domain/own-course.ts';
import type { AwayRow } from '../handicaps/db/away-scores.ts';
import type {
  TransferAway,
  TransferPlayer,
  TransferRound,
  TransferScore,
} from './transfer-format.ts';

/** A round as `userId` may take it away: other members go by the name on the card, not by id. */
export function toTransfer(round: RoundRecord, userId: string): TransferRound {
  const { id, courseId, courseName, cardVersion, holes, playedOn, context, state } = round;
  const { handicapAllowance, startedAt, finishedAt, players } = round;
  return {
    id,
    courseId,
    courseName,
    cardVersion,
    holes,
    playedOn,
    context,
    // A deleted round counts as little as one that was given up; no file has it.
    state: state === 'deleted' ? 'abandoned' : state,
    handicapAllowance,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    players: players.map((player) => toTransferPlayer(player, userId)),
  };
}

/** A score from elsewhere as its player may take it away. */
export function toTransferAway(row: AwayRow): TransferAway {
  const { id, courseName, teeName, playedOn, enteredAt, holes, courseRatingTenths } = row;
  const { slope, par, strokes } = row;
  const courseRating = courseRatingTenths / 10;
  return { id, courseName, teeName, playedOn, enteredAt, holes, courseRating, slope, par, strokes };
}

/** A course of a member's own as they may take it away. */
export function toTransferOwn(course: OwnCourseRecord): TypedCourse & { id: string } {
  return { id: course.id, ...typedOf(course) };
}

function toTransferPlayer(player: PlayerRecord, userId: string): TransferPlayer {
  const { id, name, teeId, gender, seat, handicapIndexTenths, totalStrokes, scores } = player;
  const own = player.userId === userId;
  return {
    id,
    userId: own ? userId : null,
    name: own ? name : (name ?? `Player ${seat}`),
    teeId,
    gender,
    handicapIndex: handicapIndexTenths === null ? null : handicapIndexTenths / 10,
    total: totalStrokes,
    scores: scores.filter(isPlayed).map(toTransferScore),
  };
}

/** Without the holes that were cleared: what they say is "nothing". */
function isPlayed({ strokes, pickedUp }: HoleRecord): boolean {
  return strokes !== null || pickedUp;
}

function toTransferScore(score: HoleRecord): TransferScore {
  const { hole, strokes, pickedUp, putts, fairway, penalties, sand } = score;
  return { hole, strokes, pickedUp, putts, fairway, penalties, sand };
}
