import { Type, type Static } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';
import { examplePlayer, ids } from './event-examples.ts';
import { Id, Player, ROUND_TOPIC, Version } from './event-fields.ts';
import { EXAMPLE_CARD, RoundCard } from './round-started.ts';

const Value = Type.Union([Type.String(), Type.Number(), Type.Null()]);

/** What was put right: a field as it was and as it is. A name is in no event: it is null in both. */
const Change = Type.Object({
  playerId: Type.Union([Id, Type.Null()], { description: 'Null: of the round itself' }),
  field: Type.Enum(['teeId', 'gender', 'handicapIndex', 'name', 'playedOn', 'courseId']),
  from: Value,
  to: Value,
});

export const Changes = Type.Array(Change);

export type Change = Static<typeof Change>;

export const PLAYER_CORRECTED = defineEvent({
  type: 'golf.round.PlayerCorrected.v1',
  topic: ROUND_TOPIC,
  summary: 'What a player was seated with was put right: their card and handicap are as given now',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    player: Player,
    correctedBy: Id,
    changes: Changes,
  }),
  example: {
    roundId: ids.round,
    roundVersion: 9,
    player: examplePlayer,
    correctedBy: ids.owner,
    changes: [{ playerId: ids.player, field: 'teeId', from: 'white', to: 'yellow' }],
  },
});

export const ROUND_CORRECTED = defineEvent({
  type: 'golf.round.RoundCorrected.v1',
  topic: ROUND_TOPIC,
  summary: 'Day or course of a round were put right: the round and all its cards are as given now',
  data: Type.Object({
    ...RoundCard.properties,
    correctedBy: Id,
    changes: Changes,
  }),
  example: {
    ...EXAMPLE_CARD,
    roundVersion: 10,
    correctedBy: ids.owner,
    changes: [{ playerId: null, field: 'playedOn', from: '2026-05-03', to: '2026-05-02' }],
  },
});
