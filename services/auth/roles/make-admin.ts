import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { changeRoles } from './change-roles.ts';

const FIND = 'SELECT id FROM account WHERE email = $1';
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
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(FIND, [normaliseEmail(email)]);
    const userId = rows[0]?.id;
    if (userId === undefined) return 'unknown';
    const ended = await changeRoles(tx, {
      userId,
      to: (roles) => [...roles, 'admin'],
      actorId: null,
      caller: NOBODY,
      detail: { by: 'command' },
    });
    return ended === undefined ? 'was_admin' : 'made';
  });
}
