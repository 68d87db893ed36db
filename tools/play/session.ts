import { createHash } from 'node:crypto';
import { GatewayError } from './client.ts';
import type { RequestOptions, Send } from './client.ts';

export interface Golfer {
  name: string;
  email: string;
}

/** A golfer who is logged in; `send` speaks for them. */
export interface Session {
  userId: string;
  send: Send;
}

/** The password follows from the e-mail, so that a later run can log in to the same account. */
function passwordOf(email: string): string {
  return createHash('sha256').update(`golfroundpro play ${email}`).digest('base64url').slice(0, 32);
}

/**
 * Registers a golfer, or finds the account of an earlier run, and logs in. The session logs in again
 * when its access token has run out. Throws GatewayError.
 */
export async function openSession(send: Send, { name, email }: Golfer): Promise<Session> {
  const password = passwordOf(email);
  await register(send, { name, email, password });
  let token = await logIn(send, email, password);
  const sendAs: Send = async <Answer>(
    method: string,
    path: string,
    options: RequestOptions = {},
  ) => {
    try {
      return await send<Answer>(method, path, { ...options, token });
    } catch (error) {
      if (!(error instanceof GatewayError) || error.status !== 401) throw error;
      token = await logIn(send, email, password);
      return send<Answer>(method, path, { ...options, token });
    }
  };
  return { userId: userIdOf(token), send: sendAs };
}

async function register(send: Send, body: Golfer & { password: string }): Promise<void> {
  try {
    await send('POST', '/api/v1/auth/register', { body });
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code !== 'email_taken') throw error;
  }
}

async function logIn(send: Send, email: string, password: string): Promise<string> {
  const body = { email, password, tokenDelivery: 'body' };
  const answer = await send<{ accessToken: string }>('POST', '/api/v1/auth/login', { body });
  return answer.accessToken;
}

/** The access token is a JWT; its subject is the user. */
function userIdOf(token: string): string {
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { sub: string }).sub;
}
