import type { Pool, PoolClient } from 'pg';

/** A passkey as it is stored. */
export interface Passkey {
  id: string;
  userId: string;
  /** By which the authenticator knows it, in base64url. */
  credentialId: string;
  /** A COSE key. */
  publicKey: Buffer;
  /** How often it was used, as the authenticator counts; 0: it does not count. */
  signCount: number;
  /** How a browser reaches the authenticator: internal, hybrid, usb … */
  transports: string[];
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const COLUMNS = `
  id, user_id AS "userId", credential_id AS "credentialId", public_key AS "publicKey",
  sign_count::double precision AS "signCount", transports, name, created_at AS "createdAt",
  last_used_at AS "lastUsedAt"`;
const OF_USER = `SELECT ${COLUMNS} FROM passkey WHERE user_id = $1 ORDER BY created_at, id`;
const BY_CREDENTIAL = `SELECT ${COLUMNS} FROM passkey WHERE credential_id = $1`;
const INSERT = `
  INSERT INTO passkey
    (id, user_id, credential_id, public_key, sign_count, transports, name, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
/** An authenticator that counts has to have counted on, also past one who answered at the same moment. */
const USE = `
  UPDATE passkey SET sign_count = $2, last_used_at = $3
  WHERE id = $1 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0))`;
const DELETE = 'DELETE FROM passkey WHERE id = $1 AND user_id = $2';

/** The passkeys of a user, the oldest first. */
export async function readPasskeys(client: Pool | PoolClient, userId: string): Promise<Passkey[]> {
  return (await client.query<Passkey>(OF_USER, [userId])).rows;
}

/** The passkey that an authenticator names. */
export async function findPasskey(pool: Pool, credentialId: string): Promise<Passkey | undefined> {
  return (await pool.query<Passkey>(BY_CREDENTIAL, [credentialId])).rows[0];
}

/** Adds one; rejects where the credential is somebody's. */
export async function insertPasskey(
  tx: PoolClient,
  passkey: Omit<Passkey, 'lastUsedAt'>,
): Promise<void> {
  const { id, userId, credentialId, publicKey, signCount, transports, name, createdAt } = passkey;
  const values = [id, userId, credentialId, publicKey, signCount, transports, name, createdAt];
  await tx.query(INSERT, values);
}

/** Notes a use; false: the count was there before, or the passkey is gone. */
export async function usePasskey(
  tx: PoolClient,
  { id, signCount, at }: { id: string; signCount: number; at: Date },
): Promise<boolean> {
  return (await tx.query(USE, [id, signCount, at])).rowCount === 1;
}

/** Removes one of a user's; false: there is none. */
export async function deletePasskey(
  tx: PoolClient,
  { id, userId }: { id: string; userId: string },
): Promise<boolean> {
  return (await tx.query(DELETE, [id, userId])).rowCount === 1;
}
