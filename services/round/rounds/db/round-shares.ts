import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '../../db/queryable.ts';

const INSERT = `
  INSERT INTO round_share (id, round_id, token_hash, created_by) VALUES ($1, $2, $3, $4)`;
const REVOKE = `
  UPDATE round_share SET revoked_at = $2 WHERE round_id = $1 AND revoked_at IS NULL`;
const FIND = `
  SELECT id AS "shareId", round_id AS "roundId" FROM round_share
  WHERE token_hash = $1 AND revoked_at IS NULL`;

/** Stores a share link of a round; of its token only the hash. */
export async function insertShare(
  tx: PoolClient,
  roundId: string,
  token: string,
  createdBy: string,
): Promise<void> {
  await tx.query(INSERT, [uuidv7(), roundId, hashOf(token), createdBy]);
}

/** Ends every share link of a round. */
export async function revokeShares(tx: PoolClient, roundId: string, at: Date): Promise<void> {
  await tx.query(REVOKE, [roundId, at]);
}

/** The round that a share link shows; undefined for an unknown or ended one. */
export async function findShare(
  db: Queryable,
  token: string,
): Promise<{ shareId: string; roundId: string } | undefined> {
  const query = { name: 'find-share', text: FIND, values: [hashOf(token)] };
  return (await db.query<{ shareId: string; roundId: string }>(query)).rows[0];
}

function hashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
