import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { approveRecoveryRoute } from './approve-recovery.ts';
import { cancelRecovery } from './cancel-recovery.ts';
import { listRecoveries } from './list-recoveries.ts';
import { openRecoveryRoute } from './open-recovery.ts';
import { getOwnRecovery, stopOwnRecovery } from './own-recovery.ts';
import { stopRecovery } from './stop-recovery.ts';

/** The way back for who lost all that let them in. */
export function recoveryRoutes(context: AuthContext): Route[] {
  return [
    openRecoveryRoute(context),
    listRecoveries(context),
    approveRecoveryRoute(context),
    cancelRecovery(context),
    stopRecovery(context),
    getOwnRecovery(context),
    stopOwnRecovery(context),
  ];
}
