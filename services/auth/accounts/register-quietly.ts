import { v7 as uuidv7 } from 'uuid';
import type { TransactionWork } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { claimQuietly, type QuietClaim } from '../claims/claim-quietly.ts';
import { claimsUnavailable } from '../claims/refusals.ts';
import type { AuthContext } from '../context.ts';
import { wasErased } from '../db/lock-person.ts';
import { firstRoles } from '../domain/first-roles.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Typed } from './register-openly.ts';

const INSERT = `
  INSERT INTO account (id, name, email, roles, claimed_at)
  SELECT $1::uuid, $2, $3, $4::text[], $5::timestamptz WHERE $6::boolean ON CONFLICT DO NOTHING`;

/**
 * As `registerOpenly` where nobody is to learn who has an account: where the e-mail is somebody's, PostgreSQL is asked the same
 * and the same is answered. No account gets a password here, whatever was typed: with one it could be tried whether
 * there is an account now that was not there before.
 */
export async function registerQuietly(
  context: AuthContext,
  typed: Typed,
  caller: Caller,
): Promise<TransactionWork<Answer>> {
  const { config, metrics, logger, now } = context;
  const [name, email] = [typed.name.trim(), normaliseEmail(typed.email)];
  const claimed = await claim(context, { name, email });
  return async (tx) => {
    if ('refusal' in claimed) throw claimed.refusal;
    const { isTaken } = claimed;
    const userId = isTaken ? uuidv7() : claimed.userId;
    const values = [userId, name, email, firstRoles(config), now(), !isTaken];
    const { rowCount } = await tx.query({ name: 'register-quietly', text: INSERT, values });
    // Of two who came for one claim the other may have been first, and erased the account since.
    if (await wasErased(tx, userId)) throw claimsUnavailable();
    const isNew = rowCount === 1;
    const entry = isNew
      ? ({ action: 'account.registered', actorId: userId, userId } as const)
      : ({ action: 'registration.repeated', actorId: null, userId: claimed.userId } as const);
    await appendAudit(tx, { ...entry, caller });
    // Where no account was made nothing is queued.
    await queueMail(tx, { kind: 'welcome', userId });
    metrics.usersRegistered.inc({ method: 'mail', status: isNew ? 'registered' : 'repeated' });
    logger.info({ userId: entry.userId }, isNew ? 'registered' : 'registered once more');
    return { status: 201, body: { userId, byMail: true } };
  };
}

function claim(
  context: AuthContext,
  person: { name: string; email: string },
): Promise<QuietClaim | { refusal: unknown }> {
  return claimQuietly(context, person).catch((refusal: unknown) => ({ refusal }));
}
