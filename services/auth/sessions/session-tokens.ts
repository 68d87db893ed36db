import { ACCESS_TOKEN } from '@golfroundpro/shared/tokens/access-token.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import type { Session } from '../db/session-entity.ts';
import { formatRefreshToken } from '../domain/refresh-token.ts';

/** What a client gets at login and with every refresh. */
export interface SessionTokens {
  accessToken: string;
  accessSeconds: number;
  refreshToken: string;
  /** Until the whole session ends. */
  refreshSeconds: number;
}

/** How long after login a session ends, however often it was refreshed. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

/** Makes the tokens of a session at a counter. */
export async function makeSessionTokens(
  { issuer, keys, now }: AuthContext,
  session: Pick<Session, 'id' | 'expiresAt'>,
  counter: number,
  user: User,
): Promise<SessionTokens> {
  const at = now();
  return {
    accessToken: await issuer.issue(user, at),
    accessSeconds: ACCESS_TOKEN.lifetimeSeconds,
    refreshToken: formatRefreshToken({ family: session.id, counter }, keys.refreshToken),
    refreshSeconds: secondsLeft(session, at),
  };
}

/** Whole seconds until a session ends, at least 1. */
export function secondsLeft({ expiresAt }: Pick<Session, 'expiresAt'>, at: Date): number {
  return Math.max(1, Math.ceil((expiresAt.getTime() - at.getTime()) / 1000));
}
