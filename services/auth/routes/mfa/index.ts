import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { listDevices } from './list-devices.ts';
import { newBackupCodes } from './new-backup-codes.ts';
import { prepareTotp } from './prepare-totp.ts';
import { revokeAllDevices } from './revoke-all-devices.ts';
import { revokeDevice } from './revoke-device.ts';
import { takeOffTotp } from './take-off-totp.ts';
import { turnOnTotp } from './turn-on-totp.ts';

/** Authenticators, backup codes and trusted devices. */
export function mfaRoutes(context: AuthContext): Route[] {
  return [
    prepareTotp(context),
    turnOnTotp(context),
    takeOffTotp(context),
    newBackupCodes(context),
    listDevices(context),
    revokeDevice(context),
    revokeAllDevices(context),
  ];
}
