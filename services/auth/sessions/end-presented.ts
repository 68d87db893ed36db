import { IsNull } from 'typeorm';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity } from '../db/session-entity.ts';
import { parseRefreshToken } from '../domain/refresh-token.ts';
import { endSessions } from './end-sessions.ts';
import type { RevocationReason } from './revoke-sessions.ts';

/** Ends the session that a refresh token belongs to, whatever its counter; nothing where there is none any more. */
export async function endPresented(
  context: AuthContext,
  refreshToken: string | undefined,
  { reason, caller }: { reason: RevocationReason; caller: Caller },
): Promise<void> {
  const token = parseRefreshToken(refreshToken ?? '', context.keys.refreshToken);
  if (!token) return;
  const alive = { id: token.family, revokedAt: IsNull() };
  const session = await context.dataSource.manager.findOneBy(SessionEntity, alive);
  if (!session) return;
  const { id: only, userId } = session;
  await endSessions(context, { userId, only, reason, actorId: userId, caller });
}
