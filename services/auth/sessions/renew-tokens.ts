import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { parseRefreshToken } from '../domain/refresh-token.ts';
import { refreshSession } from './refresh-session.ts';
import type { SessionTokens } from './session-tokens.ts';

/**
 * New tokens for who has just proven again who they are: the refresh token that was given is redeemed.
 * Undefined where none of this session was given.
 * @throws AppError as refreshSession does
 */
export async function renewTokens(
  context: AuthContext,
  { sessionId }: User,
  text: string | undefined,
  caller: Caller,
): Promise<SessionTokens | undefined> {
  const token = parseRefreshToken(text ?? '', context.keys.refreshToken);
  if (token?.family !== sessionId) return undefined;
  return (await refreshSession(context, text, caller)).tokens;
}
