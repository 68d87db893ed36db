import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { endKeys } from '../api-keys/end-keys.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { forgetSecondChances } from '../mfa/forget-second-chances.ts';

const FORGET = [
  'DELETE FROM known_device WHERE user_id = $1',
  'DELETE FROM external_identity WHERE user_id = $1',
  'DELETE FROM passkey WHERE user_id = $1',
  `DELETE FROM mail_job WHERE user_id = $1 AND kind = 'change-email'`,
];

/**
 * Ends what an intruder may have left behind in an account to come in by, the password too; sessions, links and the
 * authenticator are for whoever calls.
 */
export async function endWaysIn(
  tx: PoolClient,
  entities: EntityManager,
  userId: string,
): Promise<void> {
  await entities.update(AccountEntity, { id: userId }, { passwordHash: null });
  for (const statement of FORGET) await tx.query(statement, [userId]);
  await forgetSecondChances(tx, userId);
  await endKeys(tx, userId);
}
