import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { forgetLinks } from '../mail/forget-links.ts';
import { forgetSecondChances } from '../mfa/forget-second-chances.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

export interface NewPassword {
  userId: string;
  passwordHash: string;
  /** The session that may stay. */
  except?: string;
  caller: Caller;
}

/**
 * Gives an account a password, and ends what an intruder may have left behind: sessions, trusted
 * devices, backup codes, links in mails. Gives how many sessions it ended.
 */
export async function setPassword(
  tx: PoolClient,
  entities: EntityManager,
  { userId, passwordHash, except, caller }: NewPassword,
): Promise<number> {
  await entities.update(AccountEntity, { id: userId }, { passwordHash });
  await forgetSecondChances(tx, userId);
  await forgetLinks(tx, userId);
  const kept = except === undefined ? {} : { except };
  const reason = 'password_changed';
  return revokeSessions(tx, { userId, ...kept, reason, actorId: userId, caller });
}
