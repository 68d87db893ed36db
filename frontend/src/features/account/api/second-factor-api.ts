import { api, unwrap } from '../../../lib/api/client.ts';
import type { Enrolment, TrustedDevice } from '../../../lib/api/schema.ts';

/** A new secret for an authenticator; it counts once a code of it was confirmed. */
export function startEnrolment(): Promise<Enrolment> {
  return unwrap(api.POST('/api/v1/auth/account/totp'));
}

/** @returns the backup codes, which are never shown again */
export async function confirmEnrolment(code: string): Promise<string[]> {
  const body = { code };
  return (await unwrap(api.POST('/api/v1/auth/account/totp/confirm', { body }))).backupCodes;
}

export async function removeAuthenticator(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/account/totp'));
}

/** @returns new backup codes; those before are worth nothing */
export async function makeBackupCodes(): Promise<string[]> {
  return (await unwrap(api.POST('/api/v1/auth/account/backup-codes'))).backupCodes;
}

/** The devices that are not asked for a code. */
export async function listTrustedDevices(): Promise<TrustedDevice[]> {
  return (await unwrap(api.GET('/api/v1/auth/account/trusted-devices'))).items;
}

export async function forgetDevice(deviceId: string): Promise<void> {
  const params = { path: { deviceId } };
  await unwrap(api.DELETE('/api/v1/auth/account/trusted-devices/{deviceId}', { params }));
}

export async function forgetAllDevices(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/auth/account/trusted-devices'));
}
