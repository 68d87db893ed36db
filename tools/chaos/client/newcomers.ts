import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { atOnce } from './at-once.ts';
import { PASSWORD } from './password.ts';
import { useSecondFactors } from './second-factors.ts';
import type { Send } from './send.ts';

const PAUSE_MS = 1500;

/**
 * People who register one e-mail in several spellings at once, log in, and redeem one refresh token
 * several times at once; every second of them has a second factor.
 */
export async function welcomeNewcomers(send: Send, stopped: AbortSignal): Promise<void> {
  for (let nth = 0; !stopped.aborted; nth++) {
    const email = `newcomer-${randomUUID()}@club.example`;
    await atOnce((spelling) => register(send, email, spelling));
    const login = await send({
      ...{ op: 'login', key: email, method: 'POST', path: '/api/v1/auth/login' },
      body: { email, password: PASSWORD, tokenDelivery: 'body' },
    });
    const { accessToken, refreshToken } = login.body as Record<string, string | undefined>;
    if (refreshToken !== undefined) await atOnce(() => refresh(send, refreshToken));
    if (accessToken !== undefined && nth % 2 === 1)
      await useSecondFactors(send, email, accessToken);
    await sleep(PAUSE_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

function register(send: Send, email: string, nth: number) {
  const spelled = nth === 0 ? email : nth === 1 ? email.toUpperCase() : ` ${email}`.trim();
  const body = { name: `Newcomer ${nth}`, email: spelled, password: PASSWORD };
  return send({ op: 'register', key: email, method: 'POST', path: '/api/v1/auth/register', body });
}

function refresh(send: Send, refreshToken: string) {
  const path = '/api/v1/auth/refresh';
  return send({ op: 'refresh', key: refreshToken, method: 'POST', path, body: { refreshToken } });
}
