import { holeFigures } from '../../oracle/analytics/hole-figures.ts';
import { roundScore } from '../../oracle/analytics/round-score.ts';
import { ALLOWANCE_PERCENT, type ReckonedCard, type ReckonedPlayer } from './reckon-season.ts';

/** The answer that the club should give for a round, as far as the files settle it. */
export function expectedRound({ card, roundId, players }: ReckonedCard) {
  const { course, holes, context, playedOn } = card;
  return {
    ...{ id: roundId, state: card.state === 'abandoned' ? 'abandoned' : 'finished', context },
    ...{ courseId: course.id, courseName: course.name, holes, playedOn },
    ...{ ownerId: players[0]?.round.userId, markerId: null, handicapAllowance: ALLOWANCE_PERCENT },
    players: players.map(expectedPlayer),
  };
}

function expectedPlayer(reckoned: ReckonedPlayer) {
  const { player, gender, indexTenths, invitedId, round } = reckoned;
  const { playingHandicap, received, results, total } = round;
  return {
    ...{ id: round.playerId, userId: round.userId, invitedId, teeId: player.teeId, gender },
    name: player.acceptance === 'declined' ? null : player.player,
    handicapIndex: indexTenths === null ? null : indexTenths / 10,
    ...{ courseHandicap: reckoned.courseHandicap, playingHandicap },
    card: round.card.map((hole) => ({ ...hole, received: received?.get(hole.hole) ?? null })),
    ...roundScore(round),
    ...{ holesPlayed: results.length, total: { strokes: total } },
    scores: expectedScores(reckoned),
  };
}

/** Every hole that was ever written: one that was erased stays on the card, empty. */
function expectedScores({ player, round }: ReckonedPlayer) {
  return player.scores.flatMap(({ hole, writes }) => {
    const score = writes.at(-1);
    const onCard = round.card.find((candidate) => candidate.hole === hole);
    if (!score || !onCard) return [];
    return { ...score, ...holeFigures(score, onCard, round.received?.get(hole) ?? null) };
  });
}
