import type { PoolClient } from 'pg';
import type { LoginMethod } from '../db/session-entity.ts';

/** What can be the second of two factors; each goes with the authenticator. */
const SECOND_FACTORS: readonly LoginMethod[] = ['totp', 'backup_code', 'trusted_device'];

const ADD = `
  UPDATE session SET methods = methods || '{totp}'
  WHERE id = $1 AND user_id = $2 AND NOT 'totp' = ANY (methods)`;
const TAKE_OFF = `
  UPDATE session SET methods = ARRAY(SELECT unnest(methods) EXCEPT SELECT unnest($3::text[]))
  WHERE id = $1 AND user_id = $2`;

/** Whose session it is. */
interface OwnSession {
  sessionId: string;
  userId: string;
}

/** Whether a session was opened with two factors, or gave the second one since; a passkey is two in one. */
export function hasSecondFactor(methods: readonly LoginMethod[]): boolean {
  return methods.some((method) => method === 'passkey' || SECOND_FACTORS.includes(method));
}

/** Notes that a code of the authenticator was given in a session: its next access token says so. */
export async function addTotp(tx: PoolClient, { sessionId, userId }: OwnSession): Promise<void> {
  await tx.query(ADD, [sessionId, userId]);
}

/** Notes that a session has one factor left, since its account has. */
export async function takeOffSecondFactors(
  tx: PoolClient,
  { sessionId, userId }: OwnSession,
): Promise<void> {
  await tx.query(TAKE_OFF, [sessionId, userId, SECOND_FACTORS]);
}
