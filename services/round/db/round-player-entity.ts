import { EntitySchema } from 'typeorm';
import type { HoleScoreRow } from './hole-score-entity.ts';
import type { Round } from './round-entity.ts';

/** A player on a round's card. */
export interface RoundPlayer {
  id: string;
  roundId: string;
  userId: string;
  teeId: string;
  round?: Round;
  scores?: HoleScoreRow[];
}

export const RoundPlayerEntity = new EntitySchema<RoundPlayer>({
  name: 'RoundPlayer',
  tableName: 'round_player',
  columns: {
    id: { type: 'uuid', primary: true },
    roundId: { name: 'round_id', type: 'uuid' },
    userId: { name: 'user_id', type: 'uuid' },
    teeId: { name: 'tee_id', type: 'text' },
  },
  relations: {
    round: {
      type: 'many-to-one',
      target: 'Round',
      inverseSide: 'players',
      joinColumn: { name: 'round_id' },
    },
    scores: { type: 'one-to-many', target: 'HoleScore', inverseSide: 'player' },
  },
});
