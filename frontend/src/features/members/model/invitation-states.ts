import type { AccountInvitationState } from '../../../lib/api/schema.ts';

/** How an invitation can stand, in the order in which one chooses among them. */
export const INVITATION_STATES: AccountInvitationState[] = [
  'open',
  'accepted',
  'withdrawn',
  'expired',
];
