import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { Account } from '../db/account-entity.ts';
import type { Session } from '../db/session-entity.ts';
import type { AuthContext } from '../context.ts';
import { formatRefreshToken } from '../domain/refresh-token.ts';
import { hasSecondFactor } from '../mfa/session-factors.ts';

/** What a client gets at login and with every refresh. */
export interface SessionTokens {
  accessToken: string;
  accessSeconds: number;
  refreshToken: string;
  /** Until the session ends, unless it is refreshed before. */
  refreshSeconds: number;
}

/** Makes the tokens of a session at a counter. */
export async function makeSessionTokens(
  { issuer, keys, now, config }: AuthContext,
  session: Pick<Session, 'id' | 'expiresAt' | 'methods'>,
  counter: number,
  account: Pick<Account, 'id' | 'roles' | 'emailVerifiedAt'>,
): Promise<SessionTokens> {
  const at = now();
  const user: User = {
    userId: account.id,
    roles: account.roles,
    sessionId: session.id,
    emailVerified: account.emailVerifiedAt !== null,
    secondFactor: hasSecondFactor(session.methods),
  };
  const { accessSeconds } = config.lifetimes;
  return {
    accessToken: await issuer.issue(user, at, accessSeconds),
    accessSeconds,
    refreshToken: formatRefreshToken({ family: session.id, counter }, keys.refreshToken),
    refreshSeconds: secondsLeft(session, at),
  };
}

/** Whole seconds until a session ends, at least 1. */
export function secondsLeft({ expiresAt }: Pick<Session, 'expiresAt'>, at: Date): number {
  return Math.max(1, Math.ceil((expiresAt.getTime() - at.getTime()) / 1000));
}
