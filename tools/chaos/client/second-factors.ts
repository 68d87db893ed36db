import { TOTP } from 'otpauth';
import type { Send } from './send.ts';
import { atOnce } from './at-once.ts';
import { PASSWORD } from './password.ts';

const TOTP_PATH = '/api/v1/auth/account/totp';
const STEP_MS = 30_000;

/** Sets an authenticator up for who has just logged in, and logs in with each code several times at once. */
export async function useSecondFactors(send: Send, email: string, token: string): Promise<void> {
  const enrol = { op: 'enrol', key: email, method: 'POST', token } as const;
  const prepared = await send({ ...enrol, path: TOTP_PATH });
  const { secret } = prepared.body as { secret?: string };
  if (secret === undefined) return;
  const totp = new TOTP({ secret });
  const confirmed = await send({
    ...{ ...enrol, op: 'confirm', path: `${TOTP_PATH}/confirm` },
    body: { code: totp.generate() },
  });
  const { backupCodes } = confirmed.body as { backupCodes?: string[] };
  if (backupCodes === undefined) return;
  // The code of now has confirmed.
  const next = totp.generate({ timestamp: Date.now() + STEP_MS });
  for (const code of [next, backupCodes[0]!]) {
    await atOnce(() =>
      send({
        ...{ op: 'second factor', key: `${email} ${code}` },
        ...{ method: 'POST', path: '/api/v1/auth/login' },
        body: { email, password: PASSWORD, code, tokenDelivery: 'body' },
      }),
    );
  }
}
