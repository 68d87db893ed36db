import { randomBytes } from 'node:crypto';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { enrolment, SEED_BYTES, type Enrolment } from '../domain/totp.ts';
import { sealSeed } from './sealed-seed.ts';

/** A seed that was never confirmed gives way to the new one. */
const PREPARE = `
  INSERT INTO totp (user_id, sealed_seed, created_at) VALUES ($1, $2, $3)
  ON CONFLICT (user_id) DO UPDATE SET sealed_seed = $2, created_at = $3, last_step = 0
  WHERE totp.confirmed_at IS NULL`;

/**
 * Prepares an authenticator, which counts once a code of it was given.
 * @throws AppError totp_enrolled
 */
export async function enrolTotp(
  context: Pick<AuthContext, 'pool' | 'keys' | 'now'>,
  userId: string,
): Promise<Enrolment> {
  const seed = randomBytes(SEED_BYTES);
  const sealed = sealSeed(context, userId, seed);
  return inTransaction(context.pool, async (tx) => {
    const account = await lockAccount(tx, userId);
    if (!account) throw new AppError('unauthenticated');
    const { rowCount } = await tx.query(PREPARE, [userId, sealed, context.now()]);
    if (rowCount === 0) throw new AppError('totp_enrolled');
    return enrolment(seed, account.email);
  });
}
