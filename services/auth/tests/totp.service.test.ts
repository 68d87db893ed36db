import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { hashBackupCode } from '../domain/backup-code.ts';
import { checkSecondFactor } from '../mfa/check-second-factor.ts';
import { useTotpCode } from '../mfa/use-totp-code.ts';
import { codesOf, enrol } from './authenticator.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const TOTP = '/api/v1/auth/account/totp';
const CALLER = { address: '203.0.113.7', userAgent: 'test' };

let auth: TestAuth;
let user: TestUser;
beforeAll(async () => {
  auth = await startAuth();
});
beforeEach(async () => {
  user = await signedIn(auth);
});
afterAll(() => auth.stop());

const call = (method: 'post' | 'delete' | 'get', path: string, as = user) =>
  request(auth.app)[method](path).set({ authorization: as.authorization });
const confirm = (code: string) => call('post', `${TOTP}/confirm`).send({ code });
const logIn = (more: object) =>
  request(auth.app)
    .post('/api/v1/auth/login')
    .send({ email: user.email, password: user.password, ...more });

describe('POST /api/v1/auth/account/totp', () => {
  it('gives a seed as text, as URI and as QR code, which counts only when confirmed', async () => {
    const answer = await call('post', TOTP).expect(201);
    const { secret, uri, qr } = answer.body as Record<string, string>;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(uri!).searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(uri!)).toContain(`GolfRoundPro:${user.email}`);
    expect(qr).toMatch(/^<svg [^]*<\/svg>\s*$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    await logIn({}).expect(200);
  });

  it('keeps the seed sealed', async () => {
    const { secret } = await enrol(auth, user.authorization);
    const rows = await auth.rows<{ sealed: string }>(
      `SELECT sealed_seed AS sealed FROM totp WHERE user_id = '${user.userId}'`,
    );
    expect(rows).toEqual([{ sealed: expect.stringMatching(/^k1\.[\w-]{64}$/) as string }]);
    expect(rows[0]!.sealed).not.toContain(secret);
  });

  it('forgets a seed that was not confirmed when it gives the next', async () => {
    const first = await call('post', TOTP).expect(201);
    const second = await call('post', TOTP).expect(201);
    const secretOf = ({ body }: request.Response) => (body as { secret: string }).secret;
    await confirm(codesOf(auth, secretOf(first))()).expect(401);
    await confirm(codesOf(auth, secretOf(second))()).expect(200);
  });

  it('says when there is one already, and when there is none to confirm', async () => {
    const none = await confirm('123456').expect(409);
    expect(none.body).toMatchObject({ code: 'totp_not_enrolled' });
    const { code } = await enrol(auth, user.authorization);
    expect((await call('post', TOTP).expect(409)).body).toMatchObject({ code: 'totp_enrolled' });
    expect((await confirm(code()).expect(409)).body).toMatchObject({ code: 'totp_enrolled' });
  });
});

describe('POST /api/v1/auth/account/totp/confirm', () => {
  it('turns it on, tells everybody, and gives ten backup codes', async () => {
    const { backupCodes } = await enrol(auth, user.authorization);
    expect(backupCodes).toHaveLength(10);
    expect(await told(user.userId)).toEqual({
      events: [{ userId: user.userId, changed: ['totp'] }],
      actions: ['totp.enrolled'],
      notices: ['totp-enrolled'],
    });
  });

  it.each(['000000', 'abcdef', '٠٨١٨٠٤', '12345678901234567890'])('refuses %j', async (code) => {
    await call('post', TOTP).expect(201);
    const answer = await confirm(code).expect(401);
    expect(answer.body).toMatchObject({
      code: 'code_invalid',
      errors: [{ field: 'code', code: 'wrong' }],
    });
    await logIn({}).expect(200);
  });
});

describe('a code at login', () => {
  it('is asked for, works once, with blanks too, and each step once', async () => {
    const { code } = await enrol(auth, user.authorization);
    expect((await logIn({}).expect(401)).body).toMatchObject({ code: 'mfa_required' });
    const now = code();
    await logIn({ code: `${now.slice(0, 3)} ${now.slice(3)}` }).expect(200);
    expect((await logIn({ code: now }).expect(401)).body).toMatchObject({ code: 'code_invalid' });
    await logIn({ code: code(-1) }).expect(401);
    await logIn({ code: code(1) }).expect(200);
  });

  it('is a backup code too that was made before, with 50 bits, until it is used', async () => {
    await enrol(auth, user.authorization);
    const hash = hashBackupCode(user.userId, '4f7qz-9m2xk', auth.context.keys.digest);
    const sql = 'INSERT INTO backup_code (user_id, hash) VALUES ($1, $2)';
    await auth.context.pool.query(sql, [user.userId, hash]);
    await logIn({ code: '4F7QZ 9M2XK' }).expect(200);
    await logIn({ code: '4f7qz-9m2xk' }).expect(401);
  });

  it('is the one that confirmed no more', async () => {
    const { code } = await enrol(auth, user.authorization);
    await logIn({ code: code(-1) }).expect(401);
  });

  it('may drift by one step, not by two', async () => {
    const { code } = await enrol(auth, user.authorization);
    auth.pass(60_000);
    await logIn({ code: code(-2) }).expect(401);
    await logIn({ code: code(2) }).expect(401);
    await logIn({ code: code(-1) }).expect(200);
    await logIn({ code: code(1) }).expect(200);
  });

  it('succeeds for one of 50 who send it at the same moment', async () => {
    const { code } = await enrol(auth, user.authorization);
    const { userId } = user;
    const sealedSeed = await sealedSeedOf(userId);
    const [now, next] = [code(), code(1)];
    const tries = fifty(() => useTotpCode(auth.context, { userId, sealedSeed }, now));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    const answers = await Promise.all(
      fifty(() =>
        checkSecondFactor(auth.context, userId, { code: next, caller: CALLER }).catch(codeOf),
      ),
    );
    expect(answers.filter((answer) => answer === 'totp')).toHaveLength(1);
    const others = answers.filter((answer) => answer !== 'totp');
    for (const answer of others) expect(answer).toMatch(/^(code_invalid|too_many_attempts)$/);
  });

  it('cannot be guessed at: the right one has to wait too', async () => {
    const { code } = await enrol(auth, user.authorization);
    const wrong = code() === '000000' ? '000001' : '000000';
    const check = (given: string) =>
      checkSecondFactor(auth.context, user.userId, { code: given, caller: CALLER }).catch(codeOf);
    for (let attempt = 1; attempt <= 5; attempt++) expect(await check(wrong)).toBe('code_invalid');
    expect(await check(code())).toBe('too_many_attempts');
    const answer = await logIn({ code: code() }).expect(429);
    expect(answer.body).toMatchObject({ code: 'too_many_attempts' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is counted by method and outcome', async () => {
    const { code, backupCodes } = await enrol(auth, user.authorization);
    const { registry } = auth.context.metrics;
    const right = (method: string) =>
      readMetric(registry, 'second_factors_checked_total', { method, status: 'success' });
    const wrong = (method: string) =>
      readMetric(registry, 'second_factors_checked_failed_total', { method });
    const before = [await right('totp'), await wrong('backup_code')];
    await logIn({ code: code() }).expect(200);
    await logIn({ code: `${backupCodes[0]}x` }).expect(401);
    const after = [await right('totp'), await wrong('backup_code')];
    expect(after).toEqual(before.map((value) => value + 1));
  });
});

describe('DELETE /api/v1/auth/account/totp', () => {
  it('takes it off with all that stood in for it, and tells everybody', async () => {
    await enrol(auth, user.authorization);
    await call('delete', TOTP).expect(204);
    await logIn({}).expect(200);
    const { events, actions, notices } = await told(user.userId);
    expect(events).toHaveLength(2);
    expect(actions).toEqual(['totp.enrolled', 'totp.removed']);
    expect(notices).toEqual(['totp-enrolled', 'totp-removed']);
    const left = await auth.rows(`SELECT FROM backup_code WHERE user_id = '${user.userId}'`);
    expect(left).toEqual([]);
    expect((await call('delete', TOTP).expect(409)).body).toMatchObject({
      code: 'totp_not_enrolled',
    });
  });

  it('wants a verified e-mail', async () => {
    const unverified = await signedIn(auth, { verified: false });
    const answer = await call('delete', TOTP, unverified).expect(403);
    expect(answer.body).toMatchObject({ code: 'email_unverified' });
  });
});

describe('step-up', () => {
  it.each([
    ['post', TOTP],
    ['post', `${TOTP}/confirm`],
    ['delete', TOTP],
    ['post', '/api/v1/auth/account/backup-codes'],
    ['delete', '/api/v1/auth/account/trusted-devices'],
    ['delete', '/api/v1/auth/account/trusted-devices/0198c0de-0000-7000-8000-0000000000ee'],
  ] as const)('is asked for by %s %s', async (method, path) => {
    auth.pass(6 * 60_000);
    const answer = await call(method, path).expect(403);
    expect(answer.body).toMatchObject({ code: 'step_up_required' });
  });
});

function fifty<T>(work: () => Promise<T>): Promise<T>[] {
  return Array.from({ length: 50 }, work);
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  throw error;
}

async function sealedSeedOf(userId: string): Promise<string> {
  const rows = await auth.rows<{ sealed: string }>(
    `SELECT sealed_seed AS sealed FROM totp WHERE user_id = '${userId}'`,
  );
  return rows[0]!.sealed;
}

/** What others and the owner learn of a change of the authenticator. */
async function told(userId: string) {
  const events = await auth.rows<{ data: object }>(`
    SELECT data FROM event WHERE aggregate_id = '${userId}'
      AND type = 'golf.user.UserUpdated.v1' ORDER BY id`);
  const actions = await auth.rows<{ action: string }>(`
    SELECT action FROM audit_entry WHERE user_id = '${userId}' AND action LIKE 'totp.%'
    ORDER BY id`);
  const notices = await auth.rows<{ notice: string }>(`
    SELECT data->>'notice' AS notice FROM mail_job
    WHERE user_id = '${userId}' AND data->>'notice' LIKE 'totp-%' ORDER BY id`);
  return {
    events: events.map(({ data }) => data),
    actions: actions.map(({ action }) => action),
    notices: notices.map(({ notice }) => notice),
  };
}
