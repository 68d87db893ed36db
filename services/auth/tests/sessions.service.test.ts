import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAuth, type Person, type SignedIn, type TestAuth } from './start-auth.ts';

interface Item {
  id: string;
  current: boolean;
}

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const REVOKED_WITHIN = { timeout: 5000, interval: 100 };

let auth: TestAuth;
let person: Person & { userId: string };
let here: SignedIn;
let there: SignedIn;
beforeAll(async () => void (auth = await startAuth()));
beforeEach(async () => {
  person = await auth.register();
  there = await auth.signIn(person);
  here = await auth.signIn(person);
});
afterAll(() => auth.stop());

const list = ({ authorization } = here) =>
  request(auth.app).get('/api/v1/auth/sessions').set({ authorization });
const remove = (id: string, { authorization } = here) =>
  request(auth.app).delete(`/api/v1/auth/sessions/${id}`).set({ authorization });
const removeOthers = () =>
  request(auth.app).delete('/api/v1/auth/sessions').set({ authorization: here.authorization });
const statusOf = async (session: SignedIn) => (await list(session)).status;

describe('a login', () => {
  it('ends the session that was used longest ago, where there are a hundred', async () => {
    const { userId } = person;
    await auth.rows(`
      INSERT INTO session (id, user_id, created_at, last_used_at, expires_at)
      SELECT gen_random_uuid(), '${userId}', now(), now() + n * interval '1 minute', now() + interval '1 day'
      FROM generate_series(1, 98) n`);
    await auth.signIn(person);
    const open = () =>
      auth.rows(`SELECT id FROM session WHERE user_id = '${userId}' AND revoked_at IS NULL`);
    expect(await open()).toHaveLength(100);
    await auth.refresh(there.refreshToken).expect(401);
    await auth.refresh(here.refreshToken).expect(200);
    const told = await auth.rows(`
      SELECT data ->> 'sessionId' AS id FROM event
      WHERE aggregate_id = '${userId}' AND data ->> 'reason' = 'too_many'`);
    expect(told).toEqual([{ id: there.sessionId }]);
  });
});

describe('GET /api/v1/auth/sessions', () => {
  it('tells device, address, how and when; the latest used first', async () => {
    const { email, password } = person;
    await request(auth.app)
      .post('/api/v1/auth/login')
      .set({ 'user-agent': FIREFOX })
      .send({ email, password })
      .expect(200);
    const answer = await list().expect(200);
    const { items } = answer.body as { items: Item[] };
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      device: 'Firefox on Linux',
      address: expect.stringContaining('127.0.0.1') as string,
      methods: ['password'],
      current: false,
    });
    expect(items.slice(1).map(({ id, current }) => [id, current])).toEqual([
      [here.sessionId, true],
      [there.sessionId, false],
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('leaves out those that ended, and those of others', async () => {
    await auth.signIn(await auth.register());
    await request(auth.app)
      .post('/api/v1/auth/logout')
      .send({ refreshToken: there.refreshToken })
      .expect(204);
    const { items } = (await list().expect(200)).body as { items: Item[] };
    expect(items.map(({ id }) => id)).toEqual([here.sessionId]);
    auth.pass(7 * 24 * 3600_000);
    const later = await auth.signIn(person);
    const { items: left } = (await list(later).expect(200)).body as { items: Item[] };
    expect(left.map(({ id }) => id)).toEqual([later.sessionId]);
  });

  it('asks who it is', async () => {
    await list({ ...here, authorization: '' }).expect(401);
  });
});

describe('DELETE /api/v1/auth/sessions/:sessionId', () => {
  it('ends one session: its refresh token at once, its access token within 5 s', async () => {
    expect(await statusOf(there)).toBe(200);
    await remove(there.sessionId).expect(204);
    await auth.refresh(there.refreshToken).expect(401);
    await expect.poll(() => statusOf(there), REVOKED_WITHIN).toBe(401);
    expect(await statusOf(here)).toBe(200);
    await auth.refresh(here.refreshToken).expect(200);
  });

  it('notes it in the audit log and tells the others', async () => {
    await remove(there.sessionId).expect(204);
    const { userId } = person;
    const { sessionId } = there;
    const [entry] = await auth.rows(`SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1`);
    expect(entry).toMatchObject({
      action: 'session.revoked',
      actor_id: userId,
      user_id: userId,
      detail: { sessionId, reason: 'revoked' },
    });
    const events = await auth.rows(`
      SELECT data FROM event JOIN event_pending USING (id)
      WHERE type = 'golf.user.UserLoggedOut.v1' AND aggregate_id = '${userId}'`);
    expect(events).toEqual([{ data: { userId, sessionId, reason: 'revoked' } }]);
  });

  it('knows no session of others, none twice, and none that never was', async () => {
    const stranger = await auth.signIn(await auth.register());
    await remove(stranger.sessionId).expect(404);
    await auth.refresh(stranger.refreshToken).expect(200);
    await remove(there.sessionId).expect(204);
    await remove(there.sessionId).expect(404);
    await remove(person.userId).expect(404);
    await remove('1').expect(422);
  });

  it('asks to prove again who it is', async () => {
    auth.pass(5 * 60_000 + 1000);
    const answer = await remove(there.sessionId).expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
    await auth.refresh(there.refreshToken).expect(200);
  });
});

describe('DELETE /api/v1/auth/sessions', () => {
  it('ends all but this one', async () => {
    const third = await auth.signIn(person);
    const stranger = await auth.signIn(await auth.register());
    await removeOthers().expect(204);
    for (const { refreshToken } of [there, third]) await auth.refresh(refreshToken).expect(401);
    for (const { refreshToken } of [here, stranger]) await auth.refresh(refreshToken).expect(200);
    await removeOthers().expect(204);
  });

  it('asks to prove again who it is', async () => {
    auth.pass(5 * 60_000 + 1000);
    await removeOthers().expect(403);
    await auth.refresh(there.refreshToken).expect(200);
  });
});
