import { createHash } from 'node:crypto';
import { makeApi, type Api } from '../client/api.ts';
import { GatewayError } from '../client/gateway-error.ts';
import { isVerified, logIn, userIdOf } from '../client/log-in.ts';
import { withToken, type Send } from '../client/send.ts';
import type { Mailbox } from './mailbox.ts';

export interface Golfer {
  name: string;
  email: string;
}

/** A golfer who is logged in; `api` speaks for them. */
export interface Session {
  userId: string;
  api: Api;
}

/** The password follows from the e-mail, so that a later run can log in to the same account. */
function passwordOf(email: string): string {
  return createHash('sha256').update(`golfroundpro play ${email}`).digest('base64url').slice(0, 32);
}

/**
 * Registers a golfer at an address, or finds the account of an earlier run, follows the link in the
 * mail that this brings, and logs in. The session logs in again when its access token has run out.
 * Throws GatewayError.
 */
export async function openSession(
  address: string,
  send: Send,
  { name, email }: Golfer,
  mailbox: Mailbox,
): Promise<Session> {
  const account = { email, password: passwordOf(email) };
  const anonymous = makeApi(address, send);
  const registered = await unlessRefusedAs(
    'email_taken',
    anonymous.POST('/api/v1/auth/register', { body: { name, ...account } }),
  );
  let token = await logIn(anonymous, account);
  if (!isVerified(token)) {
    // The mail of an account of long ago may be gone.
    if (!registered) await anonymous.POST('/api/v1/auth/email-verifications', { body: { email } });
    const link = { token: await mailbox(email), password: account.password };
    await anonymous.POST('/api/v1/auth/email-verifications/confirm', { body: link });
    token = await logIn(anonymous, account);
  }
  const sendAs = stayLoggedIn(send, token, () => logIn(anonymous, account));
  return { userId: userIdOf(token), api: makeApi(address, sendAs) };
}

/** What an earlier run has done already is refused with a code of its own: that is no failure. */
export async function unlessRefusedAs<Answer>(
  code: string,
  answer: Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GatewayError && error.code === code) return undefined;
    throw error;
  }
}

function stayLoggedIn(send: Send, firstToken: string, logInAgain: () => Promise<string>): Send {
  let token = firstToken;
  return async (request) => {
    const spare = request.clone();
    try {
      return await withToken(send, token)(request);
    } catch (error) {
      if (!(error instanceof GatewayError) || error.status !== 401) throw error;
      token = await logInAgain();
      return withToken(send, token)(spare);
    }
  };
}
