import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity, type Session } from '../db/session-entity.ts';
import { FIRST_STATE, GRACE_MS, redeem, type Redemption } from '../domain/redeem.ts';
import { parseRefreshToken, type RefreshToken } from '../domain/refresh-token.ts';
import { sessionExpiry } from '../domain/session-expiry.ts';
import { endSessions } from './end-sessions.ts';
import { sessionsUnavailable } from './family-store.ts';
import { makeSessionTokens, secondsLeft, type SessionTokens } from './session-tokens.ts';

/** More than two tries mean that the family moves on faster than it can be read. */
const ATTEMPTS = 5;
const RETRY_MS = 50;

export interface Refreshed {
  tokens: SessionTokens;
  /** Repeated: the token had been redeemed a moment ago and got the same successor again. */
  status: 'rotated' | 'repeated';
}

/**
 * Redeems a refresh token for new tokens.
 * @throws AppError refresh_token_invalid, refresh_token_expired, refresh_token_reused (which has
 *   ended the session), account_suspended, sessions_unavailable
 */
export async function refreshSession(
  context: AuthContext,
  text: string | undefined,
  caller: Caller,
): Promise<Refreshed> {
  const token = parseRefreshToken(text ?? '', context.keys.refreshToken);
  if (!token) throw new AppError('refresh_token_invalid');
  const session = await readSession(context, token.family);
  const redemption = await redeemInStore(context, { token, session, caller });
  if (redemption.kind === 'lost') throw new AppError('refresh_token_expired');
  if (redemption.kind === 'reuse') {
    const { id: only, userId } = session;
    const reason = 'token_reused';
    await endSessions(context, { userId, only, reason, actorId: null, caller });
    throw new AppError('refresh_token_reused');
  }
  return {
    tokens: await makeSessionTokens(context, session, redemption.successor, session.account!),
    status: redemption.kind === 'rotate' ? 'rotated' : 'repeated',
  };
}

/** The row decides: whatever the state store says, an ended session stays ended. */
async function readSession({ dataSource, now }: AuthContext, id: string): Promise<Session> {
  const session = await dataSource.manager.findOne(SessionEntity, {
    where: { id },
    relations: { account: true },
  });
  if (session?.account?.suspendedAt) throw new AppError('account_suspended');
  if (!session || session.revokedAt) throw new AppError('refresh_token_invalid');
  if (session.expiresAt <= now()) throw new AppError('refresh_token_expired');
  return session;
}

interface Presented {
  token: RefreshToken;
  session: Session;
  caller: Caller;
}

/**
 * The store begins with the first refresh, which the row notes before the store does: where the
 * store has nothing of a session that was refreshed, it has lost it. Its first token is then worth
 * nothing any more, unless that first refresh is under way right now.
 */
async function redeemInStore(context: AuthContext, presented: Presented): Promise<Redemption> {
  const { families, now } = context;
  const { token, session } = presented;
  const usedAtMs = session.lastUsedAt.getTime();
  const isFresh = usedAtMs === session.createdAt.getTime();
  const isFirst = token.counter === FIRST_STATE.counter;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const entry = await families.read(token.family);
    const at = now();
    const state = entry?.value ?? (isFresh ? FIRST_STATE : undefined);
    const redemption = redeem(state, token.counter, at.getTime());
    const isUnderWay = !state && isFirst && at.getTime() - usedAtMs < GRACE_MS;
    if (isUnderWay) {
      await sleep(RETRY_MS);
      continue;
    }
    if (redemption.kind !== 'rotate') return redemption;
    await useSession(context, presented, at);
    const options = { etag: entry?.etag, ttlSeconds: secondsLeft(session, at) };
    if (await families.write(token.family, redemption.next, options)) return redemption;
  }
  throw sessionsUnavailable();
}

const USE = `
  UPDATE session SET last_used_at = greatest($2, created_at + interval '1 ms'), expires_at = $3,
    address = $4, user_agent = $5
  WHERE id = $1 AND revoked_at IS NULL`;

/** Notes in the row that the session is used, which moves its end on. */
async function useSession(
  { pool, config }: AuthContext,
  { session, caller }: Presented,
  at: Date,
): Promise<void> {
  session.expiresAt = sessionExpiry(config.lifetimes.session, session.createdAt, at);
  const values = [session.id, at, session.expiresAt, caller.address, caller.userAgent];
  const { rowCount } = await pool.query({ name: 'use-session', text: USE, values });
  if (rowCount === 0) throw new AppError('refresh_token_invalid');
}
