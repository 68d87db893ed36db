import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { forgetEnded } from '../db/forget-ended.ts';
import { startAuth, type Person, type SignedIn, type TestAuth } from './start-auth.ts';

interface List {
  revoked: string[];
  asOfMs: number;
  keyIds: string[];
}

let auth: TestAuth;
let person: Person;
let session: SignedIn;
beforeAll(async () => {
  auth = await startAuth();
  person = await auth.register();
});
beforeEach(async () => void (session = await auth.signIn(person)));
afterAll(() => auth.stop());

async function read(query = ''): Promise<List> {
  const answer = await request(auth.app)
    .get(`/internal/revocations${query}`)
    .set({ [CALLER_TOKEN_HEADER]: CALLER_TOKEN })
    .expect(200);
  return answer.body as List;
}

async function endSession(): Promise<string> {
  const { refreshToken, sessionId } = session;
  await request(auth.app).post('/api/v1/auth/logout').send({ refreshToken }).expect(204);
  return sessionId;
}

const setAge = (sessionId: string, age: string) =>
  auth.context.pool.query(
    `UPDATE revocation SET revoked_at = clock_timestamp() - $2::interval WHERE session_id = $1`,
    [sessionId, age],
  );

const setTime = (sessionId: string, atMs: number) =>
  auth.context.pool.query(
    `UPDATE revocation SET revoked_at = to_timestamp($2::double precision / 1000)
     WHERE session_id = $1`,
    [sessionId, atMs],
  );

describe('GET /internal/revocations', () => {
  it('tells what was ended since, by the clock of PostgreSQL, and the keys that sign', async () => {
    const before = await read();
    expect(before.keyIds).toEqual(['test']);
    expect(before.revoked).not.toContain(session.sessionId);
    const ended = await endSession();
    expect((await read(`?afterMs=${before.asOfMs}`)).revoked).toContain(ended);
    expect((await read()).revoked).toContain(ended);
  });

  it('looks 10 s back, for what was committed late', async () => {
    const ended = await endSession();
    const { asOfMs } = await read();
    await setTime(ended, asOfMs - 9000);
    expect((await read(`?afterMs=${asOfMs}`)).revoked).toContain(ended);
    await setTime(ended, asOfMs - 11_000);
    expect((await read(`?afterMs=${asOfMs}`)).revoked).not.toContain(ended);
  });

  it('tells who comes anew of the last 20 minutes', async () => {
    const ended = await endSession();
    await setAge(ended, '19 minutes');
    expect((await read()).revoked).toContain(ended);
    await setAge(ended, '21 minutes');
    expect((await read()).revoked).not.toContain(ended);
  });

  it.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['another token', { [CALLER_TOKEN_HEADER]: 'other' }],
    ["the sidecar's token", { 'dapr-api-token': 'app' }],
  ])('answers sidecars only, not %s', async (_name, headers) => {
    await request(auth.app).get('/internal/revocations').set(headers).expect(401);
  });
});

describe('forgetEnded', () => {
  it('removes what nobody needs any more, and nothing else', async () => {
    const { userId } = await auth.register();
    const kept = await endSession();
    const { pool } = auth.context;
    const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
    await pool.query(`INSERT INTO revocation VALUES ('${id(1)}', now() - interval '61 minutes')`);
    const device = (n: number, rest: string) => `
      INSERT INTO trusted_device VALUES
        ('${id(n)}', '${userId}', 'hash ${n}', '', '', now(), now(), now() ${rest})`;
    await pool.query(device(1, `- interval '1 second'`));
    await pool.query(device(2, `+ interval '1 day'`));
    const known = (name: string, days: number) => `
      INSERT INTO known_device VALUES ('${userId}', '${name}', now() - interval '${days} days')`;
    await pool.query(known('old', 401));
    await pool.query(known('new', 399));
    const attempts = (name: string, hours: number) => `
      INSERT INTO lockout VALUES ('code', '${name}', 1, NULL, now() - interval '${hours} hours')`;
    await pool.query(attempts('old', 25));
    await pool.query(attempts('new', 23));
    const link = (name: string, rest: string) => `
      INSERT INTO mail_link (hash, purpose, user_id, email, job_id, created_at, expires_at)
      VALUES ('${name}', 'verify', '${userId}', '', '${id(1)}', now(), now() ${rest})`;
    await pool.query(link('old', `- interval '8 days'`));
    await pool.query(link('new', `+ interval '1 hour'`));
    await pool.query(`
      INSERT INTO totp (user_id, sealed_seed, created_at)
      VALUES ('${userId}', 'seed', now() - interval '25 hours')`);
    await pool.query(`
      UPDATE session SET expires_at = now() - interval '8 days' WHERE id = '${session.sessionId}'`);
    await forgetEnded(pool, 30);
    expect(await auth.rows(`SELECT FROM revocation WHERE session_id = '${id(1)}'`)).toEqual([]);
    expect(await auth.rows(`SELECT FROM revocation WHERE session_id = '${kept}'`)).toHaveLength(1);
    expect(await auth.rows('SELECT id FROM trusted_device')).toEqual([{ id: id(2) }]);
    const knownOf = `SELECT hash FROM known_device WHERE user_id = '${userId}'`;
    expect(await auth.rows(knownOf)).toEqual([{ hash: 'new' }]);
    const counted = `SELECT key FROM lockout WHERE kind = 'code'`;
    expect(await auth.rows(counted)).toEqual([{ key: 'new' }]);
    const links = await auth.rows(`SELECT hash FROM mail_link WHERE hash IN ('old', 'new')`);
    expect(links).toEqual([{ hash: 'new' }]);
    expect(await auth.rows('SELECT user_id FROM totp')).toEqual([]);
    const gone = `SELECT FROM session WHERE id = '${session.sessionId}'`;
    expect(await auth.rows(gone)).toEqual([]);
  });

  it('keeps authenticators that are in use', async () => {
    const { userId } = await auth.register();
    await auth.context.pool.query(`
      INSERT INTO totp (user_id, sealed_seed, created_at, confirmed_at)
      VALUES ('${userId}', 'seed', now() - interval '25 hours', now() - interval '25 hours')`);
    await forgetEnded(auth.context.pool, 30);
    expect(await auth.rows('SELECT user_id FROM totp')).toEqual([{ user_id: userId }]);
  });
});
