import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import type { AuthContext } from '../context.ts';
import type { LockedAccount } from '../db/lock-account.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { revokeSessions, type RevocationReason } from '../sessions/revoke-sessions.ts';

/** What an admin does to the account of somebody else, and why. */
export interface AdminAct {
  userId: string;
  actorId: string;
  reason: string;
  caller: Caller;
}

/** One of the tools that admins have for accounts. */
export interface AdminTool {
  action: AuditAction;
  /** Whether it would take an admin from the club. */
  takesAdmin?: boolean;
  /** Why the sessions of the account end, where they do. */
  endsSessions?: RevocationReason;
  /** Does it and tells of it. Gives what the audit log is to say beside the reason; false: there is nothing to do. */
  work: (
    tx: PoolClient,
    entities: EntityManager,
    account: LockedAccount,
  ) => Promise<Record<string, unknown> | false>;
}

const ANOTHER = 'Somebody else has to do it.';

/**
 * Uses a tool on an account that is locked, in one transaction with its audit entry. Who is no admin any
 * more by then, since another one was faster, does nothing.
 * @throws AppError not_found, forbidden (oneself), last_admin, and those of the tool
 */
export async function actOnAccount(
  context: AuthContext,
  act: AdminAct,
  tool: AdminTool,
): Promise<void> {
  const { userId, actorId } = act;
  if (actorId === userId) throw new AppError('forbidden', { detail: ANOTHER });
  const { pool, relay, mail, metrics, logger } = context;
  const ended = await inTransaction(pool, (tx, entities) => useTool(tx, entities, act, tool));
  if (ended === undefined) return;
  relay.wake();
  mail.wake();
  const method = tool.endsSessions;
  if (method) metrics.sessionsRevoked.inc({ method, status: 'revoked' }, ended);
  logger.info({ userId, actorId, action: tool.action }, 'an admin acted on an account');
}

/** Gives how many sessions ended; undefined: there was nothing to do. */
async function useTool(
  tx: PoolClient,
  entities: EntityManager,
  { userId, actorId, reason: why, caller }: AdminAct,
  { action, takesAdmin = false, endsSessions, work }: AdminTool,
): Promise<number | undefined> {
  const { account, otherAdmins } = await lockAdmins(tx, userId);
  if (!account) throw new AppError('not_found');
  const isAdmin = account.roles.includes('admin') && !account.suspendedAt;
  if (takesAdmin && isAdmin && otherAdmins.length === 0) throw new AppError('last_admin');
  if (!otherAdmins.includes(actorId)) throw new AppError('forbidden');
  const told = await work(tx, entities, account);
  if (told === false) return undefined;
  const detail = { reason: why, ...told };
  await appendAudit(tx, { action, actorId, userId, caller, detail });
  if (!endsSessions) return 0;
  return revokeSessions(tx, { userId, reason: endsSessions, actorId, caller });
}
