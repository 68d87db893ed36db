import type { RoundAnswer } from '../../rounds/round-answer.ts';

/** A round for a card that anybody may see: gross, without what its players play off. */
export function withoutHandicaps(round: RoundAnswer): RoundAnswer {
  return {
    ...round,
    players: round.players.map((player) => ({
      ...player,
      ...{ gender: null, handicapIndex: null, courseHandicap: null, playingHandicap: null },
      ...{ net: null, points: null },
      card: player.card.map((hole) => ({ ...hole, received: null })),
      scores: player.scores.map((score) => ({ ...score, net: null, points: null, putts: null })),
    })),
  };
}
