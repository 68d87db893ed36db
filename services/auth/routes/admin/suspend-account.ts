import { reinstateAccount } from '../../admin-tools/reinstate-account.ts';
import { suspendAccount } from '../../admin-tools/suspend-account.ts';
import { adminToolRoute } from './admin-tool-route.ts';

/** POST /api/v1/auth/accounts/:userId/suspensions: lets nobody in. */
export const suspend = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/suspensions',
    summary: 'Suspend an account: its sessions end, and nobody gets in until it is reinstated',
    errors: ['last_admin'],
  },
  suspendAccount,
);

/** POST /api/v1/auth/accounts/:userId/reinstatements: lets its owner in again. */
export const reinstate = adminToolRoute(
  {
    path: '/api/v1/auth/accounts/:userId/reinstatements',
    summary: 'Reinstate a suspended account: its owner gets in again as before',
  },
  reinstateAccount,
);
