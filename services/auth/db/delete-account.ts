import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { AccountEntity, type Account } from './account-entity.ts';

const DELETE_ANSWERS = `
  DELETE FROM idempotency WHERE owner_id = $1 OR answer -> 'body' ->> 'userId' = $1`;
/** Those that were queued for the e-mail alone. */
const DELETE_MAILS = 'DELETE FROM mail_job WHERE email = $1';
const DELETE_INVITATIONS = 'DELETE FROM account_invitation WHERE email = $1';

/**
 * Removes an account with all that refers to it (it goes with the row), every stored answer that
 * names it, the mails that wait for its e-mail, and how it was invited.
 */
export async function deleteAccount(
  tx: PoolClient,
  entities: EntityManager,
  { id, email }: Pick<Account, 'id' | 'email'>,
): Promise<void> {
  await entities.delete(AccountEntity, { id });
  await tx.query(DELETE_ANSWERS, [id]);
  await tx.query(DELETE_MAILS, [email]);
  await tx.query(DELETE_INVITATIONS, [email]);
}
