import { v7 as uuidv7 } from 'uuid';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity } from '../db/session-entity.ts';
import { FIRST_STATE } from '../domain/redeem.ts';
import { sessionsUnavailable } from './family-store.ts';
import { makeSessionTokens, SESSION_SECONDS, type SessionTokens } from './session-tokens.ts';

/** Opens a session for a user who has just proven who they are. */
export async function startSession(context: AuthContext, user: User): Promise<SessionTokens> {
  const { families, dataSource, now } = context;
  const createdAt = now();
  const session = {
    id: uuidv7(),
    userId: user.userId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + SESSION_SECONDS * 1000),
    revokedAt: null,
  };
  const options = { etag: undefined, ttlSeconds: SESSION_SECONDS };
  // The id is new, so nobody was faster: what was not written says that the store is away.
  if (!(await families.write(session.id, FIRST_STATE, options))) throw sessionsUnavailable();
  await dataSource.manager.insert(SessionEntity, session);
  return makeSessionTokens(context, session, FIRST_STATE.counter, user);
}
