import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** What whoever looks after an open invitation asks of it. */
export interface OpenAccountInvitation {
  id: string;
  email: string;
  roles: Role[];
}

const LOCK = `
  SELECT id, email, roles, outcome IS NULL AND expires_at > $2 AS "isOpen"
  FROM account_invitation WHERE id = $1 FOR UPDATE`;

/** Reads an invitation that is open and keeps it so. @throws AppError not_found */
export async function lockAccountInvitation(
  tx: PoolClient,
  id: string,
  at: Date,
): Promise<OpenAccountInvitation> {
  const { rows } = await tx.query<OpenAccountInvitation & { isOpen: boolean }>(LOCK, [id, at]);
  if (!rows[0]?.isOpen) throw new AppError('not_found');
  return rows[0];
}
