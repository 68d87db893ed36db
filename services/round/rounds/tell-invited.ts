import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { MEMBER_INVITED, type MemberInvited } from '../events/invitation-events.ts';
import { countInvitations } from './db/invitations.ts';
import { thoseToTell } from './db/told-members.ts';
import { MAILS_A_DAY, MOST_WAITING } from './domain/invitation.ts';
import type { SeatedPlayer } from './domain/seat-player.ts';

/** What the invited are told of the round. */
type InvitedTo = Pick<MemberInvited, 'courseName' | 'playedOn'> & {
  id: string;
  ownerId: string;
  ownCourse: boolean;
};

/** In place of what a member typed: a mail of the club's carries none of their words. */
const NOT_KEPT = 'a course that the club does not keep';

/**
 * Tells the invited of seats that wait since now, as long as their inviter may tell and they may be told
 * yet: behind it somebody mails them.
 * @param isAgain a card of theirs was changed: however many wait, it must wait too
 * @throws AppError too_many_invitations
 */
export async function tellInvited(
  tx: PoolClient,
  { id: roundId, ownerId, playedOn, ...course }: InvitedTo,
  players: SeatedPlayer[],
  { isAgain = false } = {},
): Promise<void> {
  const invited = players.flatMap(({ id: playerId, invitedId: userId }) =>
    userId === null ? [] : [{ playerId, userId }],
  );
  if (invited.length === 0) return;
  const { waiting, today } = await countInvitations(tx, ownerId);
  if (waiting > MOST_WAITING && !isAgain) throw new AppError('too_many_invitations');
  const untold = Math.max(0, today - MAILS_A_DAY);
  const told = await thoseToTell(tx, invited.slice(untold), ownerId);
  const courseName = course.ownCourse ? NOT_KEPT : course.courseName;
  const common = { roundId, inviterId: ownerId, courseName, playedOn, ...(isAgain && { isAgain }) };
  const events = told.map((seat) => {
    const data: MemberInvited = { ...seat, ...common };
    return { type: MEMBER_INVITED.type, aggregateId: seat.userId, data };
  });
  await appendEvents(tx, events);
}
