import { Type } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { examplePlayer, ids } from './event-examples.ts';
import { Id, Player, ROUND_TOPIC, UserId, Version } from './event-fields.ts';

export const PLAYER_JOINED = defineEvent({
  type: 'golf.round.PlayerJoined.v1',
  topic: ROUND_TOPIC,
  summary: 'A player was added to a round that had begun',
  data: Type.Object({ roundId: Id, roundVersion: Version, player: Player }),
  example: {
    roundId: ids.round,
    roundVersion: 5,
    player: { ...examplePlayer, playerId: ids.guest, userId: null, playingHandicap: null },
  },
});

export const PLAYER_LEFT = defineEvent({
  type: 'golf.round.PlayerLeft.v1',
  topic: ROUND_TOPIC,
  summary: 'A player left the card; what was scored for them counts nowhere',
  data: Type.Object({ roundId: Id, roundVersion: Version, playerId: Id, userId: UserId }),
  example: { roundId: ids.round, roundVersion: 6, playerId: ids.guest, userId: null },
});

export const PLAYER_ACCEPTED = defineEvent({
  type: 'golf.round.PlayerAccepted.v1',
  topic: ROUND_TOPIC,
  summary: 'An invited member (or staff for them) accepted their card: it counts from now on',
  data: Type.Object({ roundId: Id, roundVersion: Version, player: Player, acceptedBy: Id }),
  example: {
    roundId: ids.round,
    roundVersion: 8,
    player: { ...examplePlayer, playerId: ids.guest },
    acceptedBy: ids.owner,
  },
});

export const PLAYER_DECLINED = defineEvent({
  type: 'golf.round.PlayerDeclined.v1',
  topic: ROUND_TOPIC,
  summary: 'An invited member declined their card: it stays, as that of a guest',
  data: Type.Object({ roundId: Id, roundVersion: Version, playerId: Id }),
  example: { roundId: ids.round, roundVersion: 8, playerId: ids.guest },
});

export const MARKER_CHANGED = defineEvent({
  type: 'golf.round.MarkerChanged.v1',
  topic: ROUND_TOPIC,
  summary: 'Another user, or nobody, marks the card',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    markerId: Type.Union([Id, Type.Null()]),
  }),
  example: { roundId: ids.round, roundVersion: 7, markerId: ids.owner },
});

export const PLAYER_ERASED = defineEvent({
  type: 'golf.round.PlayerErased.v1',
  topic: ROUND_TOPIC,
  summary: 'The name of a player was erased; their scores stay, under an id that names nobody',
  data: Type.Object({ roundId: Id, roundVersion: Version, playerId: Id }),
  example: { roundId: ids.round, roundVersion: 12, playerId: ids.guest },
});

export type PlayerJoined = EventData<typeof PLAYER_JOINED>;
