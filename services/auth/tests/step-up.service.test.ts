import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { startAuth, type Person, type SignedIn, type TestAuth } from './start-auth.ts';

let auth: TestAuth;
let person: Person & { userId: string };
let session: SignedIn;
beforeAll(async () => void (auth = await startAuth()));
beforeEach(async () => {
  person = await auth.register();
  session = await auth.signIn(person);
});
afterAll(() => auth.stop());

const STEP_MS = 30_000;
const WINDOW_MS = 5 * 60_000;

const as = (test: request.Test, { authorization } = session) => test.set({ authorization });
const prove = (body: object, who = session) =>
  as(request(auth.app).post('/api/v1/auth/step-up'), who).send(body);
/** Something that asks for step-up, and changes nothing that a test looks at. */
const sensitive = (who = session) =>
  as(request(auth.app).delete('/api/v1/auth/account/trusted-devices'), who);
const login = (more: object) =>
  request(auth.app)
    .post('/api/v1/auth/login')
    .send({ email: person.email, password: person.password, tokenDelivery: 'body', ...more });

/** Sets an authenticator up; gives its codes, each a new one, and the backup codes. */
async function enrolHere() {
  const { code, backupCodes } = await enrol(auth, session.authorization);
  const nextCode = () => {
    auth.pass(STEP_MS);
    return code();
  };
  return { nextCode, backupCodes };
}

function wrongCode(nextCode: () => string): string {
  const code = nextCode();
  return String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');
}

async function lastAudit(): Promise<unknown> {
  const sql = `SELECT action, actor_id, user_id, detail FROM audit_entry ORDER BY id DESC LIMIT 1`;
  return (await auth.rows(sql))[0];
}

describe('POST /api/v1/auth/step-up', () => {
  it('opens what asks for it, for 5 minutes and in this session alone', async () => {
    const other = await auth.signIn(person);
    auth.pass(WINDOW_MS + 1000);
    const stale = await sensitive().expect(403);
    expect(stale.body).toMatchObject({ code: 'step_up_required' });
    await prove({ password: person.password }).expect(204);
    const { userId } = person;
    expect(await lastAudit()).toEqual({
      action: 'step_up.succeeded',
      actor_id: userId,
      user_id: userId,
      detail: { sessionId: session.sessionId },
    });
    await sensitive().expect(204);
    await sensitive(other).expect(403);
    auth.pass(WINDOW_MS / 2);
    await sensitive().expect(204);
    auth.pass(WINDOW_MS / 2 + 1);
    await sensitive().expect(403);
  });

  it('is not needed for 5 minutes after a login, and not given by a refresh', async () => {
    await sensitive().expect(204);
    auth.pass(WINDOW_MS + 1000);
    const answer = await auth.refresh(session.refreshToken).expect(200);
    const { accessToken } = answer.body as { accessToken: string };
    await sensitive({ ...session, authorization: `Bearer ${accessToken}` }).expect(403);
  });

  it('names the password when it is missing', async () => {
    const answer = await prove({}).expect(422);
    expect(answer.body).toMatchObject({
      code: 'invalid_request',
      errors: [{ field: 'password', code: 'missing' }],
    });
  });

  it('refuses a wrong password, counts it, and audits it', async () => {
    auth.pass(WINDOW_MS + 1000);
    for (let i = 0; i < 5; i++) {
      const answer = await prove({ password: 'not that one' }).expect(401);
      expect(answer.body).toMatchObject({
        code: 'invalid_credentials',
        errors: [{ field: 'password', code: 'wrong' }],
      });
    }
    const locked = await prove({ password: person.password }).expect(429);
    expect(locked.body).toMatchObject({ code: 'too_many_attempts' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    expect(await lastAudit()).toMatchObject({
      action: 'step_up.refused',
      detail: { code: 'too_many_attempts' },
    });
    await sensitive().expect(403);
  });

  it('asks for a code too, where an authenticator is set up', async () => {
    const { nextCode, backupCodes } = await enrolHere();
    auth.pass(WINDOW_MS + 1000);
    const { password } = person;
    const missing = await prove({ password }).expect(401);
    expect(missing.body).toMatchObject({ code: 'mfa_required' });
    const wrong = await prove({ password, code: wrongCode(nextCode) }).expect(401);
    expect(wrong.body).toMatchObject({
      code: 'code_invalid',
      errors: [{ field: 'code', code: 'wrong' }],
    });
    await prove({ code: nextCode() }).expect(422);
    await sensitive().expect(403);
    await prove({ password, code: nextCode() }).expect(204);
    await sensitive().expect(204);
    auth.pass(WINDOW_MS + 1000);
    await prove({ password, code: backupCodes[0] }).expect(204);
    await sensitive().expect(204);
  });

  it('lets a right password make no guess of a code free', async () => {
    const { nextCode } = await enrolHere();
    const { password } = person;
    const right = nextCode();
    const wrong = wrongCode(() => right);
    for (let i = 0; i < 5; i++) await prove({ password, code: wrong }).expect(401);
    await prove({ password, code: right }).expect(429);
  });

  it('is not given by a trusted device', async () => {
    const { nextCode } = await enrolHere();
    const first = await auth.signIn(person, { code: nextCode(), trustDevice: true });
    await sensitive(first).expect(204);
    const again = { code: nextCode(), trustDevice: true };
    const { deviceToken } = await auth.signIn(person, again);
    const trusted = await auth.signIn(person, { deviceToken });
    const answer = await sensitive(trusted).expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
    const { password } = person;
    const cookie = `__Host-device=${deviceToken}`;
    const missing = await prove({ password }, trusted).set({ cookie }).expect(401);
    expect(missing.body).toMatchObject({ code: 'mfa_required' });
    await prove({ password, code: nextCode() }, trusted).expect(204);
    await sensitive(trusted).expect(204);
  });

  it('has nothing to ask of an account with neither: it says to log in again', async () => {
    const { pool } = auth.context;
    await pool.query('UPDATE account SET password_hash = NULL WHERE id = $1', [person.userId]);
    const answer = await prove({ password: person.password }).expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
  });

  it('does not revive a session that ended', async () => {
    await auth.context.pool.query(
      'UPDATE session SET revoked_at = now(), authenticated_at = NULL WHERE id = $1',
      [session.sessionId],
    );
    await prove({ password: person.password }).expect(401);
    await sensitive().expect(403);
  });

  it('refuses who is not signed in, and unknown fields', async () => {
    await request(auth.app).post('/api/v1/auth/step-up').send({}).expect(401);
    await prove({ password: person.password, deviceToken: 'x' }).expect(422);
  });
});

describe('POST /api/v1/auth/login with an authenticator', () => {
  it('asks for a code, and opens no session without a right one', async () => {
    const { nextCode } = await enrolHere();
    const sessions = () => auth.rows(`SELECT FROM session WHERE user_id = '${person.userId}'`);
    const missing = await login({}).expect(401);
    expect(missing.body).toMatchObject({ code: 'mfa_required' });
    const wrong = await login({ code: wrongCode(nextCode) }).expect(401);
    expect(wrong.body).toMatchObject({ code: 'code_invalid' });
    expect(await lastAudit()).toMatchObject({
      action: 'login.refused',
      user_id: person.userId,
      detail: { code: 'code_invalid' },
    });
    expect(await sessions()).toHaveLength(1);
    await login({ code: nextCode() }).expect(200);
    expect(await sessions()).toHaveLength(2);
  });

  it('asks for no code before the password is right', async () => {
    const { nextCode } = await enrolHere();
    const answer = await login({ password: 'not that one', code: nextCode() }).expect(401);
    expect(answer.body).toMatchObject({ code: 'invalid_credentials' });
  });

  it('trusts a device by cookie when asked to, which stands in for the code', async () => {
    const { nextCode } = await enrolHere();
    const more = { code: nextCode(), trustDevice: true, tokenDelivery: 'cookie' };
    const answer = await login(more).expect(200);
    expect(answer.body).not.toHaveProperty('deviceToken');
    const cookies = answer.headers['set-cookie'] as unknown as string[];
    const device = cookies.find((cookie) => cookie.startsWith('__Host-device='))!;
    expect(device).toMatch(/; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const cookie = device.split(';')[0]!;
    await login({ tokenDelivery: 'cookie' }).set({ cookie }).expect(200);
    const [row] = await auth.rows(
      'SELECT methods, authenticated_at FROM session ORDER BY created_at DESC LIMIT 1',
    );
    expect(row).toEqual({ methods: ['password', 'trusted_device'], authenticated_at: null });
  });

  it('trusts no device without a code', async () => {
    await auth.signIn(person, { trustDevice: true });
    expect(
      await auth.rows('SELECT FROM trusted_device WHERE user_id = $$' + person.userId + '$$'),
    ).toEqual([]);
  });
});
