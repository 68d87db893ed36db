import type { Request } from 'express';
import { callerOf, type Caller } from '@golfroundpro/shared/http/caller.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { DEVICE_COOKIE } from '../../devices/device-token.ts';
import type { CompleteLogin } from '../../sessions/complete-login.ts';
import { endPresented } from '../../sessions/end-presented.ts';
import { refuseCrossSite } from './presented-token.ts';
import { REFRESH_COOKIE, tokenAnswer, type TokenDelivery } from './token-answer.ts';

/** From where somebody logs in, and where the tokens go. */
export interface LoginPlace {
  request: Request;
  /** In the body, of a client without cookies. */
  deviceToken?: string | undefined;
  tokenDelivery?: TokenDelivery | undefined;
}

/**
 * Answers a login, by whichever way: with its tokens, which take the place of those that the browser had.
 * @throws AppError cross_site, and those of the login
 */
export async function answerLogin(
  context: AuthContext,
  { request, deviceToken, tokenDelivery = 'cookie' }: LoginPlace,
  complete: (from: { caller: Caller; deviceToken: string | undefined }) => Promise<CompleteLogin>,
): Promise<Answer> {
  const byCookie = tokenDelivery === 'cookie';
  // Else another site could log somebody in as somebody else, and watch what they do.
  if (byCookie) refuseCrossSite(request);
  const cookieOf = (name: string) => (byCookie ? readCookie(request, name) : undefined);
  const caller = callerOf(request);
  const from = { caller, deviceToken: deviceToken ?? cookieOf(DEVICE_COOKIE) };
  const completed = await complete(from);
  await endPresented(context, cookieOf(REFRESH_COOKIE), { reason: 'replaced', caller });
  return tokenAnswer(completed.tokens, tokenDelivery, completed.deviceToken);
}
