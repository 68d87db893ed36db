import type { AuditEntry } from '../../../lib/api/schema.ts';

export type AuditAction = AuditEntry['action'];

/** Everything that the audit log tells of, in words. */
const WORDS: Record<AuditAction, string> = {
  'account.registered': 'Registered',
  'account.deleted': 'Deleted the account',
  'email.verified': 'Verified the email',
  'email.changed': 'Changed the email',
  'password.set': 'Set a password',
  'password.changed': 'Changed the password',
  'login.succeeded': 'Logged in',
  'login.refused': 'Login refused',
  'login.locked': 'Login locked',
  'step_up.succeeded': 'Confirmed who they are',
  'step_up.refused': 'Failed to confirm who they are',
  'session.logged_out': 'Logged out',
  'session.revoked': 'Session ended',
  'session.token_reused': 'Refresh token used twice',
  'identity.linked': 'Linked an identity provider',
  'totp.enrolled': 'Set up an authenticator',
  'totp.removed': 'Removed the authenticator',
  'totp.reset': 'Authenticator reset',
  'backup_codes.made': 'Made backup codes',
  'backup_code.used': 'Used a backup code',
  'device.trusted': 'Trusted a device',
  'device.revoked': 'Forgot a device',
  'api_key.made': 'Made an API key',
  'api_key.revoked': 'Revoked an API key',
  'roles.changed': 'Roles changed',
};

export const AUDIT_ACTIONS = (Object.entries(WORDS) as [AuditAction, string][]).map(
  ([value, label]) => ({ value, label }),
);

export const actionWords = (action: AuditAction): string => WORDS[action];
