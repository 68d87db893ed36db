import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { MEMBER_INVITED, type MemberInvited } from '../events/invitation-events.ts';
import { countInvitations } from './db/invitations.ts';
import { MAILS_A_DAY, MOST_WAITING } from './domain/invitation.ts';
import type { SeatedPlayer } from './domain/seat-player.ts';

/** What the invited are told of the round. */
type InvitedTo = Pick<MemberInvited, 'courseName' | 'playedOn'> & { id: string; ownerId: string };

/**
 * Tells the invited of players who have just been seated, as long as their inviter may yet: behind it
 * somebody mails them.
 * @throws AppError too_many_invitations
 */
export async function tellInvited(
  tx: PoolClient,
  { id: roundId, ownerId, courseName, playedOn }: InvitedTo,
  players: SeatedPlayer[],
): Promise<void> {
  const invited = players.flatMap(({ id, invitedId }) => (invitedId ? [{ id, invitedId }] : []));
  if (invited.length === 0) return;
  const { waiting, today } = await countInvitations(tx, ownerId);
  if (waiting > MOST_WAITING) throw new AppError('too_many_invitations');
  const untold = Math.max(0, today - MAILS_A_DAY);
  const events = invited.slice(untold).map(({ id: playerId, invitedId: userId }) => {
    const data: MemberInvited = {
      userId,
      roundId,
      playerId,
      inviterId: ownerId,
      courseName,
      playedOn,
    };
    return { type: MEMBER_INVITED.type, aggregateId: userId, data };
  });
  await appendEvents(tx, events);
}
