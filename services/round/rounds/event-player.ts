import { holesInPlay, type RoundHoles } from '../courses/domain/holes-in-play.ts';
import type { SeatedPlayer } from './domain/seat-player.ts';
import { strokesReceived } from '../handicaps/domain/strokes-received.ts';
import type { PlayerJoined } from '../events/player-events.ts';

type CardOfPlayer = Pick<
  SeatedPlayer,
  'id' | 'userId' | 'teeId' | 'gender' | 'playingHandicap' | 'pars' | 'strokeIndexes'
>;

/** A player as events tell of them: ids and the card, no name. */
export function eventPlayer(player: CardOfPlayer, holes: RoundHoles): PlayerJoined['player'] {
  const { id, userId, teeId, gender, playingHandicap, pars, strokeIndexes } = player;
  const received = strokesReceived(playingHandicap ?? 0, strokeIndexes);
  return {
    playerId: id,
    userId,
    teeId,
    gender,
    playingHandicap,
    holes: holesInPlay(holes).map((hole, index) => ({
      hole,
      par: pars[index]!,
      received: received[index]!,
    })),
  };
}
