import { EntitySchema } from 'typeorm';
import type { HoleScore } from '../domain/hole-score.ts';
import type { RoundPlayer } from './round-player-entity.ts';

/** The score of one hole as it stands; its history is the event log. */
export interface HoleScoreRow extends HoleScore {
  playerId: string;
  hole: number;
  version: number;
  player?: RoundPlayer;
}

export const HoleScoreEntity = new EntitySchema<HoleScoreRow>({
  name: 'HoleScore',
  tableName: 'hole_score',
  columns: {
    playerId: { name: 'player_id', type: 'uuid', primary: true },
    hole: { type: 'smallint', primary: true },
    strokes: { type: 'smallint', nullable: true },
    pickedUp: { name: 'picked_up', type: 'boolean' },
    putts: { type: 'smallint', nullable: true },
    fairway: { type: 'text', nullable: true },
    penalties: { type: 'smallint', nullable: true },
    sand: { type: 'boolean', nullable: true },
    version: { type: 'integer' },
  },
  relations: {
    player: {
      type: 'many-to-one',
      target: 'RoundPlayer',
      inverseSide: 'scores',
      joinColumn: { name: 'player_id' },
    },
  },
});
