import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import { SessionEntity, type Session } from '../db/session-entity.ts';
import { redeem, type Redemption } from '../domain/redeem.ts';
import { parseRefreshToken, type RefreshToken } from '../domain/refresh-token.ts';
import { sessionsUnavailable } from './family-store.ts';
import { revokeSession } from './revoke-session.ts';
import { makeSessionTokens, secondsLeft, type SessionTokens } from './session-tokens.ts';

/** More than two tries mean that the family moves on faster than it can be read. */
const ATTEMPTS = 5;

export interface Refreshed {
  tokens: SessionTokens;
  /** Repeated: the token had been redeemed a moment ago and got the same successor again. */
  status: 'rotated' | 'repeated';
}

/**
 * Redeems a refresh token for new tokens.
 * @throws AppError refresh_token_invalid, refresh_token_expired, refresh_token_reused (which has
 *   ended the session), sessions_unavailable
 */
export async function refreshSession(
  context: AuthContext,
  text: string | undefined,
): Promise<Refreshed> {
  const token = parseRefreshToken(text ?? '', context.keys.refreshToken);
  if (!token) throw new AppError('refresh_token_invalid');
  const session = await readSession(context, token.family);
  const redemption = await redeemInStore(context, token, session);
  if (redemption.kind === 'lost') throw new AppError('refresh_token_expired');
  if (redemption.kind === 'reuse') {
    await revokeSession(context, token.family);
    context.logger.warn({ session: token.family, userId: session.userId }, 'refresh token reused');
    throw new AppError('refresh_token_reused');
  }
  const user = { userId: session.userId, roles: session.account!.roles };
  return {
    tokens: await makeSessionTokens(context, session, redemption.successor, user),
    status: redemption.kind === 'rotate' ? 'rotated' : 'repeated',
  };
}

/** The row decides: whatever the state store says, an ended session stays ended. */
async function readSession({ dataSource, now }: AuthContext, id: string): Promise<Session> {
  const session = await dataSource.manager.findOne(SessionEntity, {
    where: { id },
    relations: { account: true },
  });
  if (!session || session.revokedAt) throw new AppError('refresh_token_invalid');
  if (session.expiresAt <= now()) throw new AppError('refresh_token_expired');
  return session;
}

async function redeemInStore(
  { families, now }: AuthContext,
  { family, counter }: RefreshToken,
  session: Session,
): Promise<Redemption> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const entry = await families.read(family);
    const at = now();
    const redemption = redeem(entry?.value, counter, at.getTime());
    if (redemption.kind !== 'rotate') return redemption;
    const options = { etag: entry!.etag, ttlSeconds: secondsLeft(session, at) };
    if (await families.write(family, redemption.next, options)) return redemption;
  }
  throw sessionsUnavailable();
}
