import { expect } from 'vitest';
import { TOTP } from 'otpauth';
import { call, type Golfer } from './golfer.ts';

const STEP_MS = 30_000;
const auth = '/api/v1/auth';

/** An authenticator that is set up, as its owner holds it. */
export interface Authenticator {
  /** The code of this moment, or of so many steps later. */
  codeAt: (stepsLater: number) => string;
  backupCodes: string[];
}

/** Sets up an authenticator for somebody who has just logged in; the code of this moment is used up. */
export async function enrol({ token }: Pick<Golfer, 'token'>): Promise<Authenticator> {
  const prepared = await call<{ secret: string }>('POST', `${auth}/account/totp`, { token });
  const totp = new TOTP({ secret: prepared.body.secret });
  const codeAt = (stepsLater: number) =>
    totp.generate({ timestamp: Date.now() + stepsLater * STEP_MS });
  const confirm = `${auth}/account/totp/confirm`;
  const body = { code: codeAt(0) };
  const confirmed = await call<{ backupCodes: string[] }>('POST', confirm, { token, body });
  expect(confirmed.status).toBe(200);
  return { codeAt, backupCodes: confirmed.body.backupCodes };
}

/** Sets up an authenticator; gives the token of a login with its code. */
export async function withSecondFactor(golfer: Pick<Golfer, 'account' | 'token'>): Promise<string> {
  const { codeAt } = await enrol(golfer);
  const body = { ...golfer.account, code: codeAt(1) };
  const login = await call<{ accessToken: string }>('POST', `${auth}/login`, { body });
  expect(login.status).toBe(200);
  return login.body.accessToken;
}
