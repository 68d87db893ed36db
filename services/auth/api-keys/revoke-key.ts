import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { ApiKeyEntity } from '../db/api-key-entity.ts';

/** The tokens of a key carry its id as their session. */
const END_TOKENS = 'INSERT INTO revocation (session_id) VALUES ($1)';

/**
 * Ends an API key and, within seconds, the tokens it was exchanged for.
 * @throws AppError not_found
 */
export async function revokeKey(
  { pool }: Pick<AuthContext, 'pool'>,
  { userId, apiKeyId }: { userId: string; apiKeyId: string },
  caller: Caller,
): Promise<void> {
  await inTransaction(pool, async (tx, entities) => {
    const { affected } = await entities.delete(ApiKeyEntity, { id: apiKeyId, userId });
    if (affected === 0) throw new AppError('not_found');
    await tx.query(END_TOKENS, [apiKeyId]);
    const detail = { apiKeyId };
    await appendAudit(tx, { action: 'api_key.revoked', actorId: userId, userId, caller, detail });
  });
}
