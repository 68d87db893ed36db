import type { PlayerRecord, RoundRecord } from './db/round-record.ts';
import { holesInPlay } from '../courses/domain/holes-in-play.ts';
import { roundFigures } from './domain/round-figures.ts';
import type { PlayerAnswer, RoundAnswer } from './round-answer.ts';

/** A round as the API tells it, with all that is derived. */
export function toAnswer({ startedAt, finishedAt, players, ...round }: RoundRecord): RoundAnswer {
  const holes = holesInPlay(round.holes);
  return {
    ...round,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    players: players.map((player) => toPlayer(player, holes)),
  };
}

function toPlayer(player: PlayerRecord, holes: number[]): PlayerAnswer {
  const { received, scores, ...figures } = roundFigures({ ...player, holes });
  const { id, userId, invitedId, name, teeId, gender, courseHandicap, playingHandicap } = player;
  const { handicapIndexTenths, handicapIndexFrom } = player;
  return {
    id,
    userId,
    invitedId,
    name,
    teeId,
    gender,
    handicapIndex: handicapIndexTenths === null ? null : handicapIndexTenths / 10,
    handicapIndexFrom,
    courseHandicap,
    playingHandicap,
    card: holes.map((hole, index) => ({
      hole,
      par: player.pars[index]!,
      strokeIndex: player.strokeIndexes[index]!,
      length: player.lengths[index]!,
      received: received?.[index] ?? null,
    })),
    ...figures,
    total: { strokes: player.totalStrokes, version: player.totalVersion },
    scores,
  };
}
