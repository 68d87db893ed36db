import { TOTP } from 'otpauth';
import request from 'supertest';
import type { TestAuth } from './start-auth.ts';

/** An authenticator that is set up, as its owner holds it. */
export interface TestAuthenticator {
  secret: string;
  backupCodes: string[];
  /** The code of this moment, or of so many steps later. */
  code: (steps?: number) => string;
}

const STEP_MS = 30_000;

/** Shows codes of a secret by the clock of the service. */
export function codesOf(auth: TestAuth, secret: string): (steps?: number) => string {
  const totp = new TOTP({ secret });
  return (steps = 0) =>
    totp.generate({ timestamp: auth.context.now().getTime() + steps * STEP_MS });
}

/** Sets an authenticator up; then the next step begins, since the code of this one is used up. */
export async function enrol(auth: TestAuth, authorization: string): Promise<TestAuthenticator> {
  const post = (path: string) => request(auth.app).post(path).set({ authorization });
  const prepared = await post('/api/v1/auth/account/totp').expect(201);
  const { secret } = prepared.body as { secret: string };
  const code = codesOf(auth, secret);
  const confirmed = await post('/api/v1/auth/account/totp/confirm')
    .send({ code: code() })
    .expect(200);
  auth.pass(STEP_MS - (auth.context.now().getTime() % STEP_MS));
  return { secret, code, backupCodes: (confirmed.body as TestAuthenticator).backupCodes };
}
