import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { ApiKeyEntity, type ApiKey } from '../db/api-key-entity.ts';
import { lockAccount } from '../db/lock-account.ts';
import { API_KEY_BYTES, apiKeyOf, scopeBeyond } from '../domain/api-key.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** What is wanted of a key. */
export interface NewApiKey {
  userId: string;
  name: string;
  scopes: Permission[];
  expiresAt: Date | null;
}

/** A key as its owner sees it in the list. */
export type ListedKey = Omit<ApiKey, 'userId' | 'hash'>;

/** How many keys a user may have. */
export const MAX_API_KEYS = 20;

/**
 * Makes an API key; its text is told here and never again.
 * @throws AppError invalid_request (a scope that the owner's roles do not allow, an end that has
 *   passed), too_many_api_keys
 */
export async function makeKey(
  { pool, now }: Pick<AuthContext, 'pool' | 'now'>,
  wanted: NewApiKey,
  caller: Caller,
): Promise<ListedKey & { key: string }> {
  const { userId, name, scopes, expiresAt } = wanted;
  const [id, key, createdAt] = [uuidv7(), apiKeyOf(randomBytes(API_KEY_BYTES)), now()];
  if (expiresAt && expiresAt <= createdAt)
    throw invalidField('expiresAt', 'must be in the future', 'in_the_past');
  const listed = { id, name, scopes, createdAt, expiresAt, lastUsedAt: null };
  await inTransaction(pool, async (tx, entities) => {
    await refuseBeyondOwner(tx, entities, wanted);
    await entities.insert(ApiKeyEntity, { ...listed, userId, hash: hashToken(key) });
    const detail = { apiKeyId: id, scopes };
    await appendAudit(tx, { action: 'api_key.made', actorId: userId, userId, caller, detail });
    await queueMail(tx, { kind: 'notice', userId, notice: 'api-key-made' });
  });
  return { ...listed, key };
}

/** The lock keeps the roles as they are, and lets one key in at a time. */
async function refuseBeyondOwner(
  tx: PoolClient,
  entities: EntityManager,
  { userId, scopes }: NewApiKey,
): Promise<void> {
  const owner = await lockAccount(tx, userId);
  if (!owner) throw new AppError('unauthenticated');
  const beyond = scopeBeyond(scopes, owner.roles);
  if (beyond) throw invalidField('scopes', `no role of yours allows ${beyond}`, 'beyond_own_roles');
  if ((await entities.countBy(ApiKeyEntity, { userId })) >= MAX_API_KEYS) {
    const detail = `There are ${MAX_API_KEYS} already; revoke one that is not needed.`;
    throw new AppError('too_many_api_keys', { detail });
  }
}
