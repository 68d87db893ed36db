import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { endKeys } from '../api-keys/end-keys.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { forgetLinks } from '../mail/forget-links.ts';
import { forgetBackupCodes, forgetTrustedDevices } from '../mfa/forget-second-chances.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

/** What ends with a password, unless its owner says that it is to stay. */
export const ENDED_WITH_PASSWORD = ['sessions', 'trusted-devices', 'api-keys'] as const;
export type EndedWithPassword = (typeof ENDED_WITH_PASSWORD)[number];

export interface NewPassword {
  userId: string;
  passwordHash: string;
  /** The session that stays in any case. */
  except?: string;
  /** What its owner wants to stay. */
  keep?: EndedWithPassword[];
  caller: Caller;
}

/**
 * Gives an account a password, and ends what an intruder may have left behind: backup codes and links
 * in mails always; sessions, trusted devices and API keys unless they are to stay. Gives how many
 * sessions it ended.
 */
export async function setPassword(
  tx: PoolClient,
  entities: EntityManager,
  { userId, passwordHash, except, keep = [], caller }: NewPassword,
): Promise<number> {
  await entities.update(AccountEntity, { id: userId }, { passwordHash });
  await forgetBackupCodes(tx, userId);
  await forgetLinks(tx, userId);
  if (!keep.includes('trusted-devices')) await forgetTrustedDevices(tx, userId);
  if (!keep.includes('api-keys')) await endKeys(tx, userId);
  if (keep.includes('sessions')) return 0;
  const kept = except === undefined ? {} : { except };
  const reason = 'password_changed';
  return revokeSessions(tx, { userId, ...kept, reason, actorId: userId, caller });
}
