import { Type } from 'typebox';
import { defineEvent } from '@golfroundpro/shared/events/define-event.ts';
import { examplePlayer, ids } from './event-examples.ts';
import { Id, Player, ROUND_TOPIC, Version } from './event-fields.ts';

const stateChange = (name: string, summary: string) =>
  defineEvent({
    type: `golf.round.${name}.v1`,
    topic: ROUND_TOPIC,
    summary,
    data: Type.Object({ roundId: Id, roundVersion: Version }),
    example: { roundId: ids.round, roundVersion: 11 },
  });

export const ROUND_FINISHED = defineEvent({
  type: 'golf.round.RoundFinished.v1',
  topic: ROUND_TOPIC,
  summary: 'A round was finished; its card takes no more writes',
  data: Type.Object({
    roundId: Id,
    roundVersion: Version,
    askedAgain: Type.Optional(
      Type.Array(Player, {
        description: 'Whose card others changed behind a reopening: guests until they accept it',
      }),
    ),
  }),
  example: {
    roundId: ids.round,
    roundVersion: 11,
    askedAgain: [{ ...examplePlayer, playerId: ids.guest, userId: null }],
  },
});
export const ROUND_REOPENED = stateChange(
  'RoundReopened',
  'A finished round was opened again and counts nowhere until it is finished',
);
export const ROUND_DELETED = stateChange(
  'RoundDeleted',
  'A round was a mistake: it counts nowhere and stands in no list',
);
export const ROUND_ABANDONED = stateChange(
  'RoundAbandoned',
  'A round was given up; it counts nowhere',
);
