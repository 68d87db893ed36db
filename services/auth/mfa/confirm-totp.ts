import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { normaliseCode } from '../domain/backup-code.ts';
import { stepOfCode } from '../domain/totp.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { sessionKey } from '../throttle/attempt-key.ts';
import { changeOwnTotp } from './change-own-totp.ts';
import { codeInvalid } from './check-second-factor.ts';
import { forgetSecondChances } from './forget-second-chances.ts';
import { makeBackupCodes } from './make-backup-codes.ts';
import { openSeed } from './sealed-seed.ts';
import { addTotp } from './session-factors.ts';

interface TotpRow {
  sealedSeed: string;
  confirmedAt: Date | null;
}

const READ = `
  SELECT sealed_seed AS "sealedSeed", confirmed_at AS "confirmedAt" FROM totp WHERE user_id = $1`;
/** The code that confirms is used up too. */
const CONFIRM = 'UPDATE totp SET confirmed_at = $2, last_step = $3 WHERE user_id = $1';

/**
 * Turns a prepared authenticator on with a code of it; every other session ends. Gives the first backup codes.
 * @throws AppError totp_not_enrolled, totp_enrolled, code_invalid, too_many_attempts
 */
export async function confirmTotp(
  context: AuthContext,
  user: User,
  code: string,
  caller: Caller,
): Promise<string[]> {
  const { userId, sessionId } = user;
  const key = sessionKey(context, sessionId);
  await context.lockouts.code.attempt(key);
  const backupCodes = await changeOwnTotp(context, { user, caller }, async (tx) => {
    await lockAccount(tx, userId);
    const step = await stepOf(tx, context, userId, code);
    await tx.query(CONFIRM, [userId, context.now(), step]);
    await addTotp(tx, user);
    await forgetSecondChances(tx, userId);
    const codes = await makeBackupCodes(tx, context, userId);
    const data = { userId, changed: ['totp'] };
    await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
    await appendAudit(tx, { action: 'totp.enrolled', actorId: userId, userId, caller });
    await queueMail(tx, { kind: 'notice', userId, notice: 'totp-enrolled' });
    return codes;
  });
  await context.lockouts.code.reset(key);
  return backupCodes;
}

async function stepOf(
  tx: PoolClient,
  context: AuthContext,
  userId: string,
  code: string,
): Promise<number> {
  const { rows } = await tx.query<TotpRow>(READ, [userId]);
  const totp = rows[0];
  if (!totp) throw new AppError('totp_not_enrolled');
  if (totp.confirmedAt) throw new AppError('totp_enrolled');
  const seed = openSeed(context, userId, totp.sealedSeed);
  const step = stepOfCode(seed, normaliseCode(code), context.now());
  if (step === undefined) throw codeInvalid();
  return step;
}
