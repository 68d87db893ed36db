import type { PoolClient } from 'pg';
import type { Account } from './account-entity.ts';

const DELETE_ACCOUNT = 'DELETE FROM account WHERE id = $1';
const DELETE_ANSWERS = `
  DELETE FROM idempotency WHERE owner_id = $1 OR answer -> 'body' ->> 'userId' = $1`;
/** Those that were queued for the e-mail alone. */
const DELETE_MAILS = 'DELETE FROM mail_job WHERE email = $1';

/**
 * Removes an account with all that refers to it (it goes with the row), every stored answer that
 * names it, and the mails that wait for its e-mail.
 */
export async function deleteAccount(
  tx: PoolClient,
  { id, email }: Pick<Account, 'id' | 'email'>,
): Promise<void> {
  await tx.query(DELETE_ACCOUNT, [id]);
  await tx.query(DELETE_ANSWERS, [id]);
  await tx.query(DELETE_MAILS, [email]);
}
