import type { PoolClient } from 'pg';

const FORGET = [
  `DELETE FROM mail_link
   WHERE user_id = $1 AND used_at IS NULL
     AND purpose NOT IN ('verify-email', 'confirm-registration', 'not-me', 'stop-recovery')`,
  `DELETE FROM mail_job WHERE user_id = $1 AND kind = 'change-email'`,
];

/**
 * Ends the links that change the password or the e-mail of an account. Whoever changes one of the
 * two may be taking the account back from somebody who has asked for the other. What says "this was
 * not me" stays: an intruder who changes something does not take it from the owner. So does what was used, to say so, and what confirms
 * a registration, which is good for no account that is verified.
 */
export async function forgetLinks(tx: PoolClient, userId: string): Promise<void> {
  for (const statement of FORGET) await tx.query(statement, [userId]);
}
