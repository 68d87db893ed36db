import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let user: TestUser;
beforeAll(async () => void (auth = await startAuth()));
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(() => auth.stop());

const get = () =>
  request(auth.app).get('/api/v1/auth/account').set({ authorization: user.authorization });

const patch = (body: object) =>
  request(auth.app)
    .patch('/api/v1/auth/account')
    .set({ authorization: user.authorization })
    .send(body);

const changesOf = ({ userId }: TestUser) =>
  auth.rows(`SELECT data ->> 'changed' AS changed FROM event
    WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserUpdated.v1' ORDER BY id`);

describe('GET /api/v1/auth/account', () => {
  it('tells the owner all about it but the secrets', async () => {
    const answer = await get().expect(200);
    expect(answer.body).toEqual({
      userId: user.userId,
      name: user.name,
      email: user.email,
      emailVerified: true,
      roles: ['golfer'],
      hasPassword: true,
      totp: false,
      backupCodesLeft: 0,
      passkeys: 0,
      createdAt: expect.any(String) as string,
    });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('refuses who is not signed in', async () => {
    user.authorization = '';
    await get().expect(401);
  });
});

describe('PATCH /api/v1/auth/account', () => {
  it('changes the name, and tells the others once', async () => {
    const answer = await patch({ name: '  Ann of the Links ' }).expect(200);
    expect(answer.body).toMatchObject({ userId: user.userId, name: 'Ann of the Links' });
    await patch({ name: 'Ann of the Links' }).expect(200);
    expect((await get()).body).toEqual(answer.body);
    expect(await changesOf(user)).toEqual([{ changed: '["name"]' }]);
  });

  it.each<[string, object, string]>([
    ['no name', {}, 'name'],
    ['a blank name', { name: '  ' }, 'name'],
    ['an e-mail', { name: 'Ann', email: 'x@club.example' }, 'email'],
    ['a role', { name: 'Ann', roles: ['admin'] }, 'roles'],
  ])('refuses %s', async (_name, body, field) => {
    const answer = await patch(body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
    expect(await changesOf(user)).toEqual([]);
  });
});
