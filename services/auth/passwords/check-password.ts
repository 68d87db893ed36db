import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import type { Account } from '../db/account-entity.ts';

const REHASH = 'UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2';
const READ = 'SELECT password_hash AS "passwordHash" FROM account WHERE id = $1';

/**
 * Whether a password is that of an account; without an account, or a password, it takes as long and
 * says no. A hash that is weaker than today's is made anew, in `account` too.
 * @throws AppError busy
 */
export async function checkPassword(
  context: AuthContext,
  account: Pick<Account, 'id' | 'passwordHash'> | undefined,
  password: string,
): Promise<boolean> {
  const { passwords } = context;
  const passwordHash = account?.passwordHash;
  if (!(await passwords.verify(password, passwordHash))) return false;
  if (!account || !passwordHash || !passwords.needsRehash(passwordHash)) return true;
  const anew = await hashUnlessBusy(context, password);
  if (anew === undefined) return true;
  const { rowCount } = await context.pool.query(REHASH, [account.id, passwordHash, anew]);
  account.passwordHash = rowCount === 1 ? anew : await readHash(context, account.id);
  // Somebody was faster: with the same password, made anew too, or with another one.
  return rowCount === 1 || passwords.verify(password, account.passwordHash);
}

/** Where too many wait, the next login makes it anew. */
async function hashUnlessBusy(
  { passwords }: AuthContext,
  password: string,
): Promise<string | undefined> {
  return passwords.hash(password).catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}

async function readHash({ pool }: AuthContext, userId: string): Promise<string | null> {
  const { rows } = await pool.query<Pick<Account, 'passwordHash'>>(READ, [userId]);
  return rows[0]?.passwordHash ?? null;
}
