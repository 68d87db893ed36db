import { strokesReceived } from './reckon/course-handicap.ts';
import { holeFigures } from './reckon/hole-figures.ts';
import { roundScore } from './reckon/round-score.ts';
import { allowancePercent } from './reckon-season.ts';
import type { ReckonedCard, ReckonedPlayer } from './reckon-season.ts';

/** The answer that the club should give for a round, as far as the files settle it. */
export function expectedRound({ card, roundId, players }: ReckonedCard) {
  const { course, holes, context, playedOn } = card;
  return {
    ...{ id: roundId, state: card.state === 'abandoned' ? 'abandoned' : 'finished', context },
    ...{ courseId: course.id, courseName: course.name, holes, playedOn },
    ...{ ownerId: players[0]?.round.userId, markerId: null, handicapAllowance: allowancePercent },
    players: players.map(expectedPlayer),
  };
}

function expectedPlayer(reckoned: ReckonedPlayer) {
  const { player, gender, indexTenths, round } = reckoned;
  const { playingHandicap, results, total } = round;
  const received =
    playingHandicap === null ? undefined : strokesReceived(playingHandicap, round.card);
  return {
    ...{ id: round.playerId, userId: round.userId, teeId: player.teeId, gender },
    name: player.player,
    handicapIndex: indexTenths === null ? null : indexTenths / 10,
    ...{ courseHandicap: reckoned.courseHandicap, playingHandicap },
    card: round.card.map((hole) => ({ ...hole, received: received?.get(hole.hole) ?? null })),
    ...roundScore(round),
    ...{ holesPlayed: results.length, total: { strokes: total } },
    scores: expectedScores(reckoned, received),
  };
}

/** Every hole that was ever written: one that was erased stays on the card, empty. */
function expectedScores({ player, round }: ReckonedPlayer, received?: Map<number, number>) {
  return player.scores.flatMap(({ hole, writes }) => {
    const score = writes.at(-1);
    const onCard = round.card.find((candidate) => candidate.hole === hole);
    if (!score || !onCard) return [];
    return { ...score, ...holeFigures(score, onCard, received?.get(hole) ?? null) };
  });
}
