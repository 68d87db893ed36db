import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { accountRoles } from '../domain/account-roles.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

export interface RolesChange {
  userId: string;
  /** From the roles of now to those to come; golfer stays whatever is said. */
  to: (roles: Role[]) => Role[];
  /** An admin; null: a command. */
  actorId: string | null;
  caller: Caller;
  detail?: Record<string, unknown>;
}

/**
 * Gives an account other roles. Its sessions end, so that no token speaks of the old ones, and its
 * owner is told. Gives how many sessions ended; undefined: nothing changed.
 * @throws AppError not_found, last_admin
 */
export async function changeRoles(
  tx: PoolClient,
  entities: EntityManager,
  change: RolesChange,
): Promise<number | undefined> {
  const { userId, to, actorId, caller, detail = {} } = change;
  const { account, otherAdmins } = await lockAdmins(tx, userId);
  if (!account) throw new AppError('not_found');
  const [from, roles] = [account.roles, accountRoles(to(account.roles))];
  if (from.join() === roles.join()) return undefined;
  const takesAdmin = from.includes('admin') && !roles.includes('admin');
  if (takesAdmin && otherAdmins.length === 0) throw new AppError('last_admin');
  await entities.update(AccountEntity, { id: userId }, { roles });
  const data = { userId, changed: ['roles'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  const told = { from, to: roles, ...detail };
  await appendAudit(tx, { action: 'roles.changed', actorId, userId, caller, detail: told });
  await queueMail(tx, { kind: 'notice', userId, notice: 'roles-changed' });
  return revokeSessions(tx, { userId, reason: 'roles_changed', actorId, caller });
}
