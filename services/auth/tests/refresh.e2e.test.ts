import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { call, type Reply } from '../../../tests/golfer.ts';
import { GRACE_MS } from '../domain/redeem.ts';

interface Tokens {
  accessToken: string;
  refreshToken: string;
  code: string;
}

const account = { email: `${randomUUID()}@club.example`, password: 'beside the pond' };

beforeAll(async () => {
  await call('POST', '/api/v1/auth/register', { body: { name: 'Re Fresher', ...account } });
});

async function login(): Promise<Tokens> {
  const body = { ...account, tokenDelivery: 'body' };
  const reply = await call<Tokens>('POST', '/api/v1/auth/login', { body });
  expect(reply.status).toBe(200);
  return reply.body;
}

const refresh = (refreshToken: string): Promise<Reply<Tokens>> =>
  call<Tokens>('POST', '/api/v1/auth/refresh', { body: { refreshToken } });

describe('a session over the whole stack', () => {
  it('rotates, and its new access token opens the other services', async () => {
    const { refreshToken } = await login();
    const first = await refresh(refreshToken);
    const second = await refresh(first.body.refreshToken);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(new Set([refreshToken, first.body.refreshToken, second.body.refreshToken]).size).toBe(3);
    const token = second.body.accessToken;
    expect((await call('GET', '/api/v1/courses', { token })).status).toBe(200);
  });

  it('gives 20 parallel refreshes of one token the identical successor', async () => {
    const { refreshToken } = await login();
    const replies = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    expect(replies.map((reply) => reply.status)).toEqual(Array(20).fill(200));
    expect(new Set(replies.map((reply) => reply.body.refreshToken)).size).toBe(1);
  });

  it.runIf(isFullRun)('ends when a token is used again after the grace', async () => {
    const { refreshToken } = await login();
    const successor = await refresh(refreshToken);
    await sleep(GRACE_MS + 1000);
    const reused = await refresh(refreshToken);
    expect(reused).toMatchObject({ status: 401, body: { code: 'refresh_token_reused' } });
    const dead = await refresh(successor.body.refreshToken);
    expect(dead).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } });
  });

  it('ends at logout', async () => {
    const { refreshToken } = await login();
    const reply = await call('POST', '/api/v1/auth/logout', { body: { refreshToken } });
    expect(reply.status).toBe(204);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('lives in a cookie for a browser, which the gateway passes on both ways', async () => {
    const reply = await call('POST', '/api/v1/auth/login', { body: account });
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-refresh=.*; HttpOnly; Secure; SameSite=Strict$/);
    const headers = { cookie: cookie!.split(';')[0]!, 'sec-fetch-site': 'same-origin' };
    const refreshed = await call('POST', '/api/v1/auth/refresh', { headers });
    expect(refreshed.status).toBe(200);
    expect(refreshed.headers.getSetCookie()[0]).toContain('.1.');
    const stolen = { ...headers, 'sec-fetch-site': 'cross-site' };
    expect((await call('POST', '/api/v1/auth/refresh', { headers: stolen })).status).toBe(403);
  });
});
