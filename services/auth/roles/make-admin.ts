import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { changeRoles } from './change-roles.ts';

const NOBODY = { address: '', userAgent: '' };

/**
 * Makes the account with this e-mail an admin, without asking whoever calls: for the command that
 * makes the first one.
 * @returns 'unknown' where nobody has the e-mail
 */
export async function makeAdmin(
  pool: Pool,
  email: string,
): Promise<'made' | 'was_admin' | 'unknown'> {
  return inTransaction(pool, async (tx, entities) => {
    const account = await entities.findOneBy(AccountEntity, { email: normaliseEmail(email) });
    if (!account) return 'unknown';
    const ended = await changeRoles(tx, entities, {
      userId: account.id,
      to: (roles) => [...roles, 'admin'],
      actorId: null,
      caller: NOBODY,
      detail: { by: 'command' },
    });
    return ended === undefined ? 'was_admin' : 'made';
  });
}
