import type { DataSource } from 'typeorm';
import { RoundEntity, type Round } from '../../db/round-entity.ts';
import type { RoundPlayer } from '../../db/round-player-entity.ts';
import { totalStrokes } from '../../domain/total-strokes.ts';
import type { RoundSummary } from '../schemas.ts';

/** Reads a round with its card from the record; undefined when there is none. */
export async function readRound(
  dataSource: DataSource,
  id: string,
): Promise<RoundSummary | undefined> {
  const round = await dataSource.manager.findOne(RoundEntity, {
    where: { id },
    relations: { course: true, players: { scores: true } },
    order: { players: { id: 'ASC', scores: { hole: 'ASC' } } },
  });
  return round ? toSummary(round) : undefined;
}

function toSummary(round: Round): RoundSummary {
  return {
    id: round.id,
    version: round.version,
    state: round.state,
    courseId: round.courseId,
    courseName: round.course!.name,
    cardVersion: round.cardVersion,
    holes: round.holes,
    playedOn: round.playedOn,
    ownerId: round.ownerId,
    startedAt: round.startedAt.toISOString(),
    finishedAt: round.finishedAt?.toISOString() ?? null,
    players: round.players!.map((player) => toPlayer(round, player)),
  };
}

function toPlayer(round: Round, { id, userId, teeId, scores = [] }: RoundPlayer) {
  return {
    id,
    userId,
    teeId,
    strokes: totalStrokes(round.holes, scores),
    scores: scores.map(({ hole, strokes, pickedUp, putts, fairway, penalties, sand, version }) => ({
      hole,
      strokes,
      pickedUp,
      putts,
      fairway,
      penalties,
      sand,
      version,
    })),
  };
}
