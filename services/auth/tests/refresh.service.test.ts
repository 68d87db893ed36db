import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GRACE_MS } from '../domain/redeem.ts';
import { formatRefreshToken } from '../domain/refresh-token.ts';
import { makeFamilyStore } from '../sessions/family-store.ts';
import { startAuth, type Person, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person & { userId: string };
let token: string;
beforeAll(async () => {
  auth = await startAuth();
  person = await auth.register();
});
beforeEach(async () => void (token = await auth.login(person)));
afterAll(() => auth.stop());

const DAY_MS = 24 * 3600_000;

const tokenOf = (answer: request.Response) =>
  (answer.body as { refreshToken: string }).refreshToken;
const familyOf = (refreshToken: string) => refreshToken.split('.')[0]!;
const refreshByCookie = (cookie: string) =>
  request(auth.app).post('/api/v1/auth/refresh').set('cookie', `a=b; __Host-refresh=${cookie}`);

async function revokedAt(): Promise<Date | null> {
  const sql = `SELECT revoked_at FROM session WHERE id = '${familyOf(token)}'`;
  return (await auth.rows<{ revoked_at: Date | null }>(sql))[0]!.revoked_at;
}

describe('POST /api/v1/auth/refresh', () => {
  it('rotates: new tokens for the same user, the way the old one came', async () => {
    const answer = await auth.refresh(token).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(tokenOf(answer)).toMatch(new RegExp(`^${familyOf(token)}\\.1\\.`));
    const { accessToken } = answer.body as { accessToken: string };
    const user = await auth.context.tokens.verify(`Bearer ${accessToken}`);
    expect(user.userId).toBe(person.userId);
    await auth.refresh(tokenOf(answer)).expect(200);
  });

  it('rotates the cookie', async () => {
    const answer = await refreshByCookie(token).expect(200);
    expect(answer.body).not.toHaveProperty('refreshToken');
    expect(answer.headers['set-cookie']![0]).toContain(`__Host-refresh=${familyOf(token)}.1.`);
  });

  it('gives 20 at once the identical successor', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => auth.refresh(token)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(tokenOf)).size).toBe(1);
  });

  it('gives the identical successor for 10 s; after that it is reuse and ends the session', async () => {
    const successor = tokenOf(await auth.refresh(token).expect(200));
    auth.pass(GRACE_MS / 2);
    expect(tokenOf(await auth.refresh(token).expect(200))).toBe(successor);
    auth.pass(GRACE_MS / 2 + 1);
    const reused = await auth.refresh(token).expect(401);
    expect(reused.body).toMatchObject({ code: 'refresh_token_reused' });
    expect(await revokedAt()).not.toBeNull();
    const sessionId = familyOf(token);
    const audited = await auth.rows(`
      SELECT action, user_id, actor_id FROM audit_entry
      WHERE detail ->> 'sessionId' = '${sessionId}' AND action <> 'login.succeeded'`);
    const { userId } = person;
    expect(audited).toEqual([{ action: 'session.token_reused', user_id: userId, actor_id: null }]);
    const events = await auth.rows(`
      SELECT data FROM event WHERE type = 'golf.user.UserLoggedOut.v1'
        AND data ->> 'sessionId' = '${sessionId}'`);
    expect(events).toEqual([{ data: { userId, sessionId, reason: 'token_reused' } }]);
    const revoked = await auth.rows(`SELECT FROM revocation WHERE session_id = '${sessionId}'`);
    expect(revoked).toHaveLength(1);
    const dead = await auth.refresh(successor).expect(401);
    expect(dead.body).toMatchObject({ code: 'refresh_token_invalid' });
  });

  it('ends 7 days after it was used last', async () => {
    auth.pass(6 * DAY_MS);
    const answer = await auth.refresh(token).expect(200);
    auth.pass(7 * DAY_MS);
    const late = await auth.refresh(tokenOf(answer)).expect(401);
    expect(late.body).toMatchObject({ code: 'refresh_token_expired' });
  });

  it('ends 30 days after login, however often it was used', async () => {
    const refreshLater = async (days: number) => {
      auth.pass(days * DAY_MS);
      const answer = await refreshByCookie(token).expect(200);
      const cookie = answer.headers['set-cookie']![0]!;
      const [, value, maxAge] = /refresh=([^;]+); Max-Age=(\d+)/.exec(cookie)!;
      token = value!;
      return Number(maxAge);
    };
    for (const days of [6, 6, 6, 6]) await refreshLater(days);
    expect(await refreshLater(5)).toBeLessThanOrEqual(24 * 3600);
    auth.pass(DAY_MS);
    const late = await auth.refresh(token).expect(401);
    expect(late.body).toMatchObject({ code: 'refresh_token_expired' });
  });

  it('notes each use in the row: when, and from where', async () => {
    auth.pass(3600_000);
    await auth.refresh(token).set('user-agent', 'curl/8.5\t0').expect(200);
    const [session] = await auth.rows(`
      SELECT last_used_at - created_at > '59 minutes' AS used, user_agent, address,
        expires_at - last_used_at = '7 days' AS idle
      FROM session WHERE id = '${familyOf(token)}'`);
    const address = expect.stringContaining('127.0.0.1') as string;
    expect(session).toEqual({ used: true, user_agent: 'curl/8.5 0', address, idle: true });
  });

  it('asks for a new login when the state store lost a session that was refreshed', async () => {
    const successor = tokenOf(await auth.refresh(token).expect(200));
    await auth.loseStates();
    auth.pass(GRACE_MS);
    for (const old of [token, successor]) {
      const answer = await auth.refresh(old).expect(401);
      expect(answer.body).toMatchObject({ code: 'refresh_token_expired' });
    }
  });

  it('never revives the first token by a lost store, not even at once', async () => {
    await auth.refresh(token).expect(200);
    await auth.loseStates();
    const answer = await auth.refresh(token).expect(503);
    expect(answer.body).toMatchObject({ code: 'sessions_unavailable' });
  });

  it('refreshes for the first time although the state store lost everything', async () => {
    await auth.loseStates();
    await auth.refresh(token).expect(200);
  });

  it('asks for a new login when the token is ahead of the state store', async () => {
    const unknown = { family: familyOf(token), counter: 3 };
    const ahead = formatRefreshToken(unknown, auth.context.keys.refreshToken);
    const answer = await auth.refresh(ahead).expect(401);
    expect(answer.body).toMatchObject({ code: 'refresh_token_expired' });
  });

  it('never trusts the state store alone: a family without its row is nothing', async () => {
    await auth.context.pool.query(`DELETE FROM session WHERE id = '${familyOf(token)}'`);
    const answer = await auth.refresh(token).expect(401);
    expect(answer.body).toMatchObject({ code: 'refresh_token_invalid' });
  });

  it.each([
    ['a forged one', () => token.replace(/\.0\./, '.1.')],
    ['an empty one', () => ''],
    ['another text', () => 'x'.repeat(200)],
  ])('refuses %s', async (_name, forge) => {
    const answer = await auth.refresh(forge()).expect(401);
    expect(answer.body).toMatchObject({ code: 'refresh_token_invalid' });
  });

  it('refuses no token at all, and a body that is not one', async () => {
    const none = await request(auth.app).post('/api/v1/auth/refresh').expect(401);
    expect(none.body).toMatchObject({ code: 'refresh_token_invalid' });
    await request(auth.app).post('/api/v1/auth/refresh').send({ refreshToken: 7 }).expect(422);
    await request(auth.app).post('/api/v1/auth/refresh').send({ other: 1 }).expect(422);
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour host', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example', host: 'club.example' }],
    ['a hidden origin', { origin: 'null', host: 'club.example' }],
  ])('refuses the cookie from %s, and leaves the token as it was', async (_name, headers) => {
    const answer = await refreshByCookie(token).set(headers).expect(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
    await refreshByCookie(token).set('sec-fetch-site', 'same-origin').expect(200);
  });

  it('takes the cookie from its own origin without Fetch Metadata', async () => {
    const headers = { origin: 'https://club.example', host: 'club.example' };
    await refreshByCookie(token).set(headers).expect(200);
  });

  it('answers 503 while the state store is away, and loses nothing', async () => {
    const { families } = auth.context;
    auth.context.families = makeFamilyStore(auth.context.dapr);
    const answer = await auth.refresh(token).expect(503);
    expect(answer.body).toMatchObject({ code: 'sessions_unavailable' });
    expect(answer.headers['retry-after']).toBe('1');
    auth.context.families = families;
    await auth.refresh(token).expect(200);
  });
});
