import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { checkSecondFactor } from '../mfa/check-second-factor.ts';
import { forgetSecondChances } from '../mfa/forget-second-chances.ts';
import { readSecondFactors } from '../mfa/read-second-factors.ts';
import { useBackupCode } from '../mfa/use-backup-code.ts';
import { useTrustedDevice } from '../mfa/use-trusted-device.ts';
import { enrol, type TestAuthenticator } from './authenticator.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const CODES = '/api/v1/auth/account/backup-codes';
const DEVICES = '/api/v1/auth/account/trusted-devices';
const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0';
const CALLER = { address: '203.0.113.7', userAgent: CHROME };
const DAY_MS = 24 * 60 * 60 * 1000;

let auth: TestAuth;
let user: TestUser;
let authenticator: TestAuthenticator;
beforeAll(async () => {
  auth = await startAuth();
});
beforeEach(async () => {
  user = await signedIn(auth);
  authenticator = await enrol(auth, user.authorization);
});
afterAll(() => auth.stop());

const call = (method: 'post' | 'put' | 'delete' | 'get', path: string, as = user) =>
  request(auth.app)[method](path).set({ authorization: as.authorization });
const logIn = (more: object) =>
  request(auth.app)
    .post('/api/v1/auth/login')
    .set({ 'user-agent': CHROME })
    .send({ email: user.email, password: user.password, tokenDelivery: 'body', ...more });
const trust = async () => {
  const answer = await logIn({ code: authenticator.code(), trustDevice: true }).expect(200);
  return (answer.body as { deviceToken: string }).deviceToken;
};
const actionsOf = async (action: string) =>
  auth.rows<{ detail: object }>(
    `SELECT detail FROM audit_entry WHERE user_id = '${user.userId}' AND action = '${action}'`,
  );

describe('a backup code', () => {
  it('logs in once, however it is typed, and the owner is told', async () => {
    const [first, second] = authenticator.backupCodes;
    await logIn({ code: first }).expect(200);
    expect((await logIn({ code: first }).expect(401)).body).toMatchObject({ code: 'code_invalid' });
    await logIn({ code: ` ${second!.toUpperCase().replace('-', ' ')} ` }).expect(200);
    expect(await readSecondFactors(auth.context.pool, user.userId)).toEqual({
      totp: true,
      backupCodesLeft: 8,
      passkeys: 0,
    });
    expect(await actionsOf('backup_code.used')).toHaveLength(2);
    const told = await auth.rows(`
      SELECT FROM mail_job WHERE user_id = '${user.userId}'
        AND data->>'notice' = 'backup-code-used'`);
    expect(told).toHaveLength(2);
  });

  it('succeeds for one of 50 who send it at the same moment', async () => {
    const [code] = authenticator.backupCodes;
    const tries = Array.from({ length: 50 }, () =>
      useBackupCode(auth.context, user.userId, code!, CALLER),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await actionsOf('backup_code.used')).toHaveLength(1);
  });

  it('is kept as a keyed hash', async () => {
    const rows = await auth.rows<{ hash: string }>(
      `SELECT hash FROM backup_code WHERE user_id = '${user.userId}'`,
    );
    expect(rows).toHaveLength(10);
    for (const { hash } of rows) expect(hash).toMatch(/^[\w-]{43}$/);
  });

  it('is nobody else’s', async () => {
    const other = await signedIn(auth);
    await enrol(auth, other.authorization);
    const [code] = authenticator.backupCodes;
    expect(await useBackupCode(auth.context, other.userId, code!, CALLER)).toBe(false);
    expect(await useBackupCode(auth.context, user.userId, code!, CALLER)).toBe(true);
  });
});

describe('POST /api/v1/auth/account/backup-codes', () => {
  it('gives ten new ones in place of the old ones', async () => {
    const answer = await call('post', CODES).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { backupCodes } = answer.body as TestAuthenticator;
    expect(backupCodes).toHaveLength(10);
    await logIn({ code: authenticator.backupCodes[0] }).expect(401);
    await logIn({ code: backupCodes[0] }).expect(200);
    expect(await actionsOf('backup_codes.made')).toHaveLength(1);
  });

  it('leaves ten when several ask at the same moment', async () => {
    await Promise.all([1, 2, 3, 4].map(() => call('post', CODES).expect(200)));
    const { backupCodesLeft } = await readSecondFactors(auth.context.pool, user.userId);
    expect(backupCodesLeft).toBe(10);
  });

  it('gives none without an authenticator', async () => {
    const answer = await call('post', CODES, await signedIn(auth)).expect(409);
    expect(answer.body).toMatchObject({ code: 'totp_not_enrolled' });
  });
});

describe('a trusted device', () => {
  it('logs in without a code, and is listed with where it was trusted', async () => {
    const deviceToken = await trust();
    await logIn({}).expect(401);
    auth.pass(DAY_MS);
    const as = { ...user, ...(await auth.signIn(user, { deviceToken })) };
    const { items } = (await call('get', DEVICES, as).expect(200)).body as { items: object[] };
    const time = expect.any(String) as string;
    expect(items).toEqual([
      {
        id: expect.any(String) as string,
        device: 'Chrome on Android',
        address: expect.stringContaining('127.0.0.1') as string,
        createdAt: time,
        lastUsedAt: time,
        expiresAt: time,
      },
    ]);
    const [item] = items as { createdAt: string; lastUsedAt: string; expiresAt: string }[];
    expect(Date.parse(item!.expiresAt) - Date.parse(item!.createdAt)).toBe(30 * DAY_MS);
    expect(Date.parse(item!.lastUsedAt) - Date.parse(item!.createdAt)).toBeGreaterThan(DAY_MS - 1);
    expect(await actionsOf('device.trusted')).toHaveLength(1);
  });

  it('is known by a hash of a token that was told once', async () => {
    const deviceToken = await trust();
    expect(deviceToken).toMatch(/^[\w-]{43}$/);
    const rows = await auth.rows<{ text: string }>('SELECT d::text AS text FROM trusted_device d');
    expect(rows.filter(({ text }) => text.includes(deviceToken))).toEqual([]);
  });

  it('is trusted for 30 days', async () => {
    const deviceToken = await trust();
    auth.pass(30 * DAY_MS - 60_000);
    await logIn({ deviceToken }).expect(200);
    auth.pass(61_000);
    expect((await logIn({ deviceToken }).expect(401)).body).toMatchObject({ code: 'mfa_required' });
    expect(await useTrustedDevice(auth.context, user.userId, deviceToken)).toBe(false);
  });

  it('is one user’s alone', async () => {
    const deviceToken = await trust();
    const other = await signedIn(auth);
    expect(await useTrustedDevice(auth.context, user.userId, deviceToken)).toBe(true);
    expect(await useTrustedDevice(auth.context, other.userId, deviceToken)).toBe(false);
    await enrol(auth, other.authorization);
    const given = { deviceToken, caller: CALLER };
    await expect(checkSecondFactor(auth.context, other.userId, given)).rejects.toMatchObject({
      code: 'mfa_required',
    });
  });

  it('never stands in at a step-up', async () => {
    const deviceToken = await trust();
    const session = await auth.signIn(user, { deviceToken });
    const as = { ...user, ...session };
    const refused = await call('post', CODES, as).expect(403);
    expect(refused.body).toMatchObject({ code: 'step_up_required' });
    const { password } = user;
    const stepUp = (body: object) => call('post', '/api/v1/auth/step-up', as).send(body);
    await stepUp({ password })
      .set({ cookie: `__Host-device=${deviceToken}` })
      .expect(401);
    await call('post', CODES, as).expect(403);
    auth.pass(30_000);
    await stepUp({ password, code: authenticator.code() }).expect(204);
    await call('post', CODES, as).expect(200);
  });

  it('is revoked by its owner alone: one, or all', async () => {
    const first = await trust();
    auth.pass(30_000);
    const second = await trust();
    const list = async () =>
      ((await call('get', DEVICES).expect(200)).body as { items: { id: string }[] }).items;
    const [latest] = await list();
    const other = await signedIn(auth);
    await call('delete', `${DEVICES}/${latest!.id}`, other).expect(404);
    await call('delete', `${DEVICES}/${latest!.id}`).expect(204);
    await call('delete', `${DEVICES}/${latest!.id}`).expect(404);
    await logIn({ deviceToken: second }).expect(401);
    await logIn({ deviceToken: first }).expect(200);
    await call('delete', DEVICES, other).expect(204);
    expect(await list()).toHaveLength(1);
    await call('delete', DEVICES).expect(204);
    await logIn({ deviceToken: first }).expect(401);
    const revoked = await actionsOf('device.revoked');
    expect(revoked.map(({ detail }) => detail)).toContainEqual({ deviceId: latest!.id });
    expect(revoked).toHaveLength(2);
  });
});

describe('second chances', () => {
  const left = async () => {
    const { pool } = auth.context;
    const { backupCodesLeft } = await readSecondFactors(pool, user.userId);
    const devices = await auth.rows(`SELECT FROM trusted_device WHERE user_id = '${user.userId}'`);
    return { backupCodesLeft, devices: devices.length };
  };

  it('end with the authenticator, and a new one begins with its own', async () => {
    const deviceToken = await trust();
    expect(await left()).toEqual({ backupCodesLeft: 10, devices: 1 });
    await call('delete', '/api/v1/auth/account/totp').expect(204);
    expect(await left()).toEqual({ backupCodesLeft: 0, devices: 0 });
    const renewed = await enrol(auth, user.authorization);
    await logIn({ deviceToken }).expect(401);
    await logIn({ code: authenticator.backupCodes[0] }).expect(401);
    await logIn({ code: renewed.backupCodes[0] }).expect(200);
  });

  it('of one user end alone', async () => {
    await trust();
    const other = await signedIn(auth);
    await inTransaction(auth.context.pool, (tx) => forgetSecondChances(tx, other.userId));
    expect(await left()).toEqual({ backupCodesLeft: 10, devices: 1 });
    await inTransaction(auth.context.pool, (tx) => forgetSecondChances(tx, user.userId));
    expect(await left()).toEqual({ backupCodesLeft: 0, devices: 0 });
  });

  it('end when the password changes', async () => {
    await trust();
    await call('post', '/api/v1/auth/step-up')
      .send({ password: user.password, code: authenticator.code(1) })
      .expect(204);
    await call('put', '/api/v1/auth/account/password')
      .send({ password: 'round the dogleg 14' })
      .expect(204);
    expect(await left()).toEqual({ backupCodesLeft: 0, devices: 0 });
  });
});
