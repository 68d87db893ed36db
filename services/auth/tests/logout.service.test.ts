import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAuth, type Person, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person;
let token: string;
beforeAll(async () => {
  auth = await startAuth();
  person = await auth.register();
});
beforeEach(async () => void (token = await auth.login(person)));
afterAll(() => auth.stop());

const REMOVED = '__Host-refresh=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict';
const post = () => request(auth.app).post('/api/v1/auth/logout');

describe('POST /api/v1/auth/logout', () => {
  it('ends the session of the cookie and removes the cookie', async () => {
    const answer = await post().set('cookie', `__Host-refresh=${token}`).expect(204);
    expect(answer.headers['set-cookie']).toEqual([REMOVED]);
    expect(answer.headers['cache-control']).toBe('no-store');
    const dead = await auth.refresh(token).expect(401);
    expect(dead.body).toMatchObject({ code: 'refresh_token_invalid' });
    const sql = `SELECT revoked_at FROM session WHERE id = '${token.split('.')[0]}'`;
    const [session] = await auth.rows<{ revoked_at: Date | null }>(sql);
    expect(session!.revoked_at).not.toBeNull();
  });

  it('ends the session of a token in the body, also of one redeemed before', async () => {
    const answer = await auth.refresh(token).expect(200);
    await post().send({ refreshToken: token }).expect(204);
    const { refreshToken } = answer.body as { refreshToken: string };
    await auth.refresh(refreshToken).expect(401);
  });

  it('ends one session only', async () => {
    const other = await auth.login(person);
    await post().send({ refreshToken: token }).expect(204);
    await auth.refresh(other).expect(200);
  });

  it.each([
    ['a second time', () => ({ refreshToken: token })],
    ['with a token that is none', () => ({ refreshToken: 'x' })],
    ['with no token', () => ({})],
  ])('answers the same %s', async (_name, body) => {
    await post().send({ refreshToken: token }).expect(204);
    const answer = await post().send(body()).expect(204);
    expect(answer.headers['set-cookie']).toEqual([REMOVED]);
  });

  it('refuses the cookie from another site, and the session lives on', async () => {
    const answer = await post()
      .set({ cookie: `__Host-refresh=${token}`, 'sec-fetch-site': 'cross-site' })
      .expect(403);
    expect(answer.body).toMatchObject({ code: 'cross_site' });
    await auth.refresh(token).expect(200);
  });

  it('refuses an unknown field', async () => {
    await post().send({ all: true }).expect(422);
  });
});
