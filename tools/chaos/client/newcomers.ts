import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Send } from './send.ts';

const PAUSE_MS = 1500;
const AT_ONCE = 3;
export const PASSWORD = 'a quiet putting green';

/**
 * People who register one e-mail in several spellings at once, log in, and redeem one refresh token
 * several times at once.
 */
export async function welcomeNewcomers(send: Send, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const email = `newcomer-${randomUUID()}@club.example`;
    await many((nth) => register(send, email, nth));
    const login = await send({
      ...{ op: 'login', key: email, method: 'POST', path: '/api/v1/auth/login' },
      body: { email, password: PASSWORD, tokenDelivery: 'body' },
    });
    const { refreshToken } = login.body as { refreshToken?: string };
    if (refreshToken !== undefined) await many(() => refresh(send, refreshToken));
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

function many(work: (nth: number) => Promise<unknown>) {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => work(nth)));
}
