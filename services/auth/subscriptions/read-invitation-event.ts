import { Type, type Static } from 'typebox';
import { makeEventReader, readsData } from '@golfroundpro/shared/events/event-reader.ts';

/** Where round tells of members who were put on a card. */
export const INVITATION_TOPIC = 'golf.invitation';

const Id = Type.String({ format: 'uuid' });

const MemberInvited = Type.Object({
  userId: Id,
  playerId: Id,
  courseName: Type.String({ maxLength: 200 }),
  playedOn: Type.String({ format: 'date' }),
  isAgain: Type.Optional(Type.Boolean()),
});

/** A member who is to be told of a card that waits for them. */
export type InvitedMember = Static<typeof MemberInvited>;

/** Reads an event of round's invitations. */
export const readInvitationEvent = makeEventReader<InvitedMember>('golf.invitation', {
  MemberInvited: { v1: readsData(MemberInvited, (data) => data) },
});
