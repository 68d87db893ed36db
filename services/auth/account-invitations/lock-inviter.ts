import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { lockAccount } from '../db/lock-account.ts';
import { mayHaveInvited } from '../domain/invited-roles.ts';

/** Keeps whoever invites as they are, and lets one invitation of theirs in at a time. @throws AppError forbidden */
export async function lockInviter(tx: PoolClient, inviterId: string, roles: Role[]): Promise<void> {
  const inviter = await lockAccount(tx, inviterId);
  if (!inviter || !mayHaveInvited(inviter.roles, roles)) throw new AppError('forbidden');
}
