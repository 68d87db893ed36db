import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { renewed, signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
beforeAll(async () => void (auth = await startAuth()));
afterAll(() => auth.stop());

const get = (path: string, { authorization }: Pick<TestUser, 'authorization'>) =>
  request(auth.app).get(`/api/v1/auth/${path}`).set({ authorization });

/** An admin who has a password and nothing else. */
async function adminOfOneFactor(): Promise<TestUser> {
  const user = await signedIn(auth);
  await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${user.userId}'`);
  return { ...user, ...(await auth.signIn(user)) };
}

describe.each(['accounts', 'audit'])('GET /api/v1/auth/%s', (path) => {
  it('tells an admin with one factor to set up another', async () => {
    const answer = await get(path, await adminOfOneFactor()).expect(403);
    expect(answer.body).toMatchObject({ code: 'second_factor_required' });
  });

  it('tells others only that it is not for them', async () => {
    const answer = await get(path, await signedIn(auth)).expect(403);
    expect(answer.body).toMatchObject({ code: 'forbidden' });
  });

  it('opens to a session that has just set one up, as soon as its token is renewed', async () => {
    const admin = await adminOfOneFactor();
    await enrol(auth, admin.authorization);
    await get(path, admin).expect(403);
    await get(path, await renewed(auth, admin)).expect(200);
  });
});

describe('an admin who has an authenticator', () => {
  it('is let in after a code, a backup code, and on a trusted device', async () => {
    const admin = await adminOfOneFactor();
    const { code, backupCodes } = await enrol(auth, admin.authorization);
    const byCode = await auth.signIn(admin, { code: code(), trustDevice: true });
    const { deviceToken } = byCode;
    const others = [{ code: backupCodes[0]! }, { deviceToken }];
    const sessions = [byCode];
    for (const more of others) sessions.push(await auth.signIn(admin, more));
    for (const session of sessions) await get('accounts', session).expect(200);
  });

  it('may nothing more once it is taken off, in the same session and in a new one', async () => {
    const admin = await adminOfOneFactor();
    await enrol(auth, admin.authorization);
    const { authorization } = admin;
    const totp = '/api/v1/auth/account/totp';
    await request(auth.app).delete(totp).set({ authorization }).expect(204);
    await get('accounts', await renewed(auth, admin)).expect(403);
    await get('accounts', await auth.signIn(admin)).expect(403);
    const [{ methods }] = (await auth.rows<{ methods: string[] }>(
      `SELECT methods FROM session WHERE id = '${admin.sessionId}'`,
    )) as [{ methods: string[] }];
    expect(methods).toEqual(['password']);
  });
});

describe('an authenticator that is set up or taken off', () => {
  const endedWith = (reason: string, { userId }: TestUser) =>
    auth.rows<{ sessionId: string }>(`
      SELECT data ->> 'sessionId' AS "sessionId" FROM event
      WHERE aggregate_id = '${userId}' AND data ->> 'reason' = '${reason}' ORDER BY id`);

  it('ends every other session: each was opened without it', async () => {
    const user = await signedIn(auth);
    const other = await auth.signIn(user);
    const { code } = await enrol(auth, user.authorization);
    await auth.refresh(other.refreshToken).expect(401);
    expect(await endedWith('totp_changed', user)).toEqual([{ sessionId: other.sessionId }]);
    const again = await auth.signIn(user, { code: code() });
    const { authorization } = user;
    await request(auth.app).delete('/api/v1/auth/account/totp').set({ authorization }).expect(204);
    await auth.refresh(again.refreshToken).expect(401);
    await auth.refresh(user.refreshToken).expect(200);
  });

  it('ends none while it is not confirmed', async () => {
    const user = await signedIn(auth);
    const other = await auth.signIn(user);
    const post = (path: string, body: object = {}) =>
      request(auth.app).post(path).set({ authorization: user.authorization }).send(body);
    await post('/api/v1/auth/account/totp').expect(201);
    await post('/api/v1/auth/account/totp/confirm', { code: '12345x' }).expect(401);
    await auth.refresh(other.refreshToken).expect(200);
  });
});
