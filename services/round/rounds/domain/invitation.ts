import { daysAfter } from './days-after.ts';

/** A seat can be accepted for so many days; then it stays a card that is nobody's. */
export const INVITATION_DAYS = 30;

/** So many seats of others may wait for an answer to one inviter. */
export const MOST_WAITING = 40;

/** So many of an inviter's invitations a day are told by mail; the page tells of all. */
export const MAILS_A_DAY = 12;

/** When an invitation can no longer be accepted. */
export function lapsesAt(invitedAt: Date): Date {
  return daysAfter(invitedAt, INVITATION_DAYS);
}
