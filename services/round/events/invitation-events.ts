import { Type } from 'typebox';
import { defineEvent, type EventData } from '@golfroundpro/shared/events/define-event.ts';
import { ids } from './event-examples.ts';
import { Id } from './event-fields.ts';

/** Tells members of seats that wait for them; the key is the member's id. */
export const INVITATION_TOPIC = 'golf.invitation';

export const MEMBER_INVITED = defineEvent({
  type: 'golf.invitation.MemberInvited.v1',
  topic: INVITATION_TOPIC,
  summary: 'Somebody put a member on a card; it counts for nothing of theirs until they accept it',
  data: Type.Object({
    userId: Id,
    roundId: Id,
    playerId: Id,
    inviterId: Id,
    courseName: Type.String(),
    playedOn: Type.String({ format: 'date' }),
    isAgain: Type.Optional(
      Type.Boolean({ description: 'They had accepted it, and others changed it since' }),
    ),
  }),
  example: {
    userId: ids.owner,
    roundId: ids.round,
    playerId: ids.guest,
    inviterId: ids.owner,
    courseName: 'Heron Lake',
    playedOn: '2026-05-02',
  },
});

export type MemberInvited = EventData<typeof MEMBER_INVITED>;
