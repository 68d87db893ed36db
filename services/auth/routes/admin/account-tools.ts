import { endAccountKeys } from '../../admin-tools/end-account-keys.ts';
import { eraseForOwner } from '../../admin-tools/erase-for-owner.ts';
import { unlinkIdentities } from '../../admin-tools/unlink-identities.ts';
import { unlockAccount } from '../../admin-tools/unlock-account.ts';
import { adminToolRoute } from './admin-tool-route.ts';

/** POST /api/v1/auth/accounts/:userId/unlocks: whoever guessed keeps the owner waiting no more. */
export const unlock = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/unlocks',
    summary: 'End every wait that wrong passwords or codes have begun for an account',
  },
  unlockAccount,
);

/** POST /api/v1/auth/accounts/:userId/api-key-revocations: ends all keys. */
export const revokeAccountKeys = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/api-key-revocations',
    summary: 'End every API key of an account',
  },
  endAccountKeys,
);

/** POST /api/v1/auth/accounts/:userId/identity-removals: takes the logins at providers off. */
export const removeIdentities = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/identity-removals',
    summary: 'Unlink an account from identity providers; its sessions end',
  },
  unlinkIdentities,
);

/** POST /api/v1/auth/accounts/:userId/erasures: for an owner who asked the club for it. */
export const erase = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/erasures',
    summary: 'Erase an account for its owner, who asked for it; their name goes from every card',
    errors: ['last_admin'],
  },
  eraseForOwner,
);
