import { usePages } from '../../../lib/query/use-pages.ts';
import { listInvitations } from '../api/invitation-api.ts';

/** Cards that others keep for the player, and that wait for an answer. */
export const useInvitations = () => usePages({ key: () => ['invitations'], load: listInvitations });
