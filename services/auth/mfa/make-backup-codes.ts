import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { AuthContext } from '../context.ts';
import { BACKUP_CODE_BYTES, backupCodeOf, hashBackupCode } from '../domain/backup-code.ts';

const CODES = 10;
const INSERT = 'INSERT INTO backup_code (user_id, hash) SELECT $1, unnest($2::text[])';

/** Makes ten backup codes for a user who has none; only their hashes are kept. */
export async function makeBackupCodes(
  tx: PoolClient,
  { keys }: Pick<AuthContext, 'keys'>,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => backupCodeOf(randomBytes(BACKUP_CODE_BYTES)));
  const hashes = codes.map((code) => hashBackupCode(userId, code, keys.digest));
  await tx.query(INSERT, [userId, hashes]);
  return codes;
}
