import { Type, type Static } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { ROUND_HOLES } from '../courses/domain/holes-in-play.ts';
import { ROUND_CONTEXTS } from '../handicaps/domain/round-context.ts';
import { examplePlayer, ids, pars } from './event-examples.ts';
import { Hole, Id, Par, Player, ROUND_TOPIC, Version } from './event-fields.ts';

/** A round and those on its card, as events tell of them. */
export const RoundCard = Type.Object({
  roundId: Id,
  roundVersion: Version,
  courseId: Id,
  ownCourse: Type.Optional(
    Type.Boolean({
      description:
        'True: a course that the club does not keep, of no board and no figure of the club',
    }),
  ),
  cardVersion: Type.Integer({ minimum: 1 }),
  holes: Type.Enum([...ROUND_HOLES]),
  playedOn: Type.String({ format: 'date' }),
  startedAt: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'The order within a day; where it is missing, the time of the event is',
    }),
  ),
  context: Type.Enum([...ROUND_CONTEXTS]),
  pars: Type.Array(Type.Object({ hole: Hole, par: Par })),
  players: Type.Array(Player),
});

export const EXAMPLE_CARD: RoundCard = {
  roundId: ids.round,
  roundVersion: 1,
  courseId: ids.course,
  cardVersion: 1,
  holes: 'front9',
  playedOn: '2026-05-02',
  startedAt: '2026-05-02T07:40:00.000Z',
  context: 'real',
  pars,
  players: [examplePlayer],
};

export const ROUND_STARTED = defineEvent({
  type: 'golf.round.RoundStarted.v1',
  topic: ROUND_TOPIC,
  summary: 'A round was started on a course card, with its first players',
  data: Type.Object({
    ...RoundCard.properties,
    ownerId: Id,
    markerId: Type.Union([Id, Type.Null()]),
  }),
  example: { ...EXAMPLE_CARD, ownerId: ids.owner, markerId: null },
});

export type RoundStarted = EventData<typeof ROUND_STARTED>;
export type RoundCard = Static<typeof RoundCard>;
