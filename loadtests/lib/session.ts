import type { Account } from './accounts.ts';
import { call, patiently } from './call.ts';
import { codeOf } from './totp.ts';

/** Somebody who is logged in on a device of their own. */
export interface Session {
  account: Account;
  token: string;
  refreshToken: string;
  /** ms since 1970, after which the token is changed for a new one. */
  freshUntil: number;
}

interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

const LOGIN = '/api/v1/auth/login';
/** A token is changed so long before it ends. */
const SPARE_SECONDS = 60;

/** Logs in; with an authenticator with its code. */
export async function logIn(account: Account): Promise<Session> {
  const { email, password, totpSecret } = account;
  const body = { email, password, tokenDelivery: 'body' };
  if (totpSecret !== undefined) {
    const asked = { body, expected: [401] };
    const problem = await call<{ code: string }>('log in without a code', 'POST', LOGIN, asked);
    if (problem.code !== 'mfa_required') throw new Error(`log in: ${problem.code}`);
    const code = await codeOf(totpSecret, Date.now());
    return sessionOf(
      account,
      await call('log in with a code', 'POST', LOGIN, { body: { ...body, code } }),
    );
  }
  return sessionOf(account, await patiently('log in', 'POST', LOGIN, { body }));
}

/** The token of a session: a new one when the old one is about to end. */
export async function freshToken(session: Session): Promise<string> {
  if (Date.now() >= session.freshUntil) await refresh(session);
  return session.token;
}

/** Changes the tokens; a refresh token is good once. */
export async function refresh(session: Session): Promise<void> {
  const body = { refreshToken: session.refreshToken };
  const tokens = await call<Tokens>('refresh', 'POST', '/api/v1/auth/refresh', { body });
  Object.assign(session, sessionOf(session.account, tokens));
}

/** Takes an authenticator into use; the next login asks for its code. */
export async function enrol(session: Session): Promise<void> {
  const token = await freshToken(session);
  const path = '/api/v1/auth/account/totp';
  const { secret } = await call<{ secret: string }>('prepare an authenticator', 'POST', path, {
    token,
  });
  // The code of the time step before: each is good once, and the login is to have this one's.
  const code = await codeOf(secret, Date.now() - 30_000);
  await call('confirm an authenticator', 'POST', `${path}/confirm`, { token, body: { code } });
  session.account = { ...session.account, totpSecret: secret };
}

function sessionOf(account: Account, { accessToken, refreshToken, expiresIn }: Tokens): Session {
  const freshUntil = Date.now() + (expiresIn - SPARE_SECONDS) * 1000;
  return { account, token: accessToken, refreshToken, freshUntil };
}
