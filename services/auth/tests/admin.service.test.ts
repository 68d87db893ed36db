import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { makeDeviceToken } from '../devices/device-token.ts';
import { trustDevice } from '../mfa/trust-device.ts';
import { changeRoles } from '../roles/change-roles.ts';
import { makeAdmin } from '../roles/make-admin.ts';
import { enrol } from './authenticator.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const ACCOUNTS = '/api/v1/auth/accounts';
const CALLER = { address: '203.0.113.7', userAgent: 'test' };
const NOBODY = '0198c0de-0000-7000-8000-0000000000ff';

let auth: TestAuth;
let admin: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  admin = await signedIn(auth, { roles: ['admin'] });
});
afterAll(() => auth.stop());

const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, as = admin) =>
  request(auth.app)[method](path).set({ authorization: as.authorization });
const putRoles = (userId: string, roles: string[], as = admin) =>
  call('put', `${ACCOUNTS}/${userId}/roles`, as).send({ roles });
const rolesOf = async ({ userId }: { userId: string }) =>
  ((await call('get', `${ACCOUNTS}/${userId}`).expect(200)).body as { roles: Role[] }).roles;
const audited = (action: string, { userId }: { userId: string }) =>
  auth.rows(`
    SELECT actor_id, detail FROM audit_entry
    WHERE user_id = '${userId}' AND action = '${action}' ORDER BY id`);
const noticesTo = async ({ userId }: { userId: string }) => {
  const jobs = await auth.rows<{ data: { notice: string } }>(
    `SELECT data FROM mail_job WHERE user_id = '${userId}' AND kind = 'notice' ORDER BY id`,
  );
  return jobs.map(({ data }) => data.notice);
};
const eventsOf = ({ userId }: { userId: string }, type: string) =>
  auth.rows<{ data: object }>(`
    SELECT data FROM event WHERE aggregate_id = '${userId}' AND type = 'golf.user.${type}.v1'`);

describe('PUT /api/v1/auth/accounts/:userId/roles', () => {
  it('changes them, ends the sessions, and tells everybody', async () => {
    const user = await signedIn(auth);
    await call('get', `${ACCOUNTS}/${user.userId}`, user).expect(403);
    const answer = await putRoles(user.userId, ['coach', 'staff']).expect(200);
    expect(answer.body).toMatchObject({ roles: ['golfer', 'coach', 'staff'] });
    await auth.refresh(user.refreshToken).expect(401);
    expect(await audited('roles.changed', user)).toEqual([
      {
        actor_id: admin.userId,
        detail: { from: ['golfer'], to: ['golfer', 'coach', 'staff'] },
      },
    ]);
    expect(await noticesTo(user)).toEqual(['roles-changed']);
    const [updated] = await eventsOf(user, 'UserUpdated');
    expect(updated!.data).toEqual({ userId: user.userId, changed: ['roles'] });
    const [ended] = await eventsOf(user, 'UserLoggedOut');
    expect(ended!.data).toMatchObject({ sessionId: user.sessionId, reason: 'roles_changed' });
  });

  it('does nothing where nothing changes', async () => {
    const user = await signedIn(auth);
    await putRoles(user.userId, ['golfer']).expect(200);
    await auth.refresh(user.refreshToken).expect(200);
    expect(await audited('roles.changed', user)).toEqual([]);
  });

  it('leaves everybody a golfer', async () => {
    const user = await signedIn(auth, { roles: ['staff'] });
    await putRoles(user.userId, []).expect(200);
    expect(await rolesOf(user)).toEqual(['golfer']);
  });

  it('keeps the last admin', async () => {
    const answer = await putRoles(admin.userId, ['golfer']).expect(409);
    expect(answer.body).toMatchObject({ code: 'last_admin' });
    expect(await rolesOf(admin)).toEqual(['golfer', 'admin']);
  });

  it('keeps one of two admins who lose it at the same moment', async () => {
    const { pool } = auth.context;
    const both = [await signedIn(auth), await signedIn(auth)];
    const ids = both.map(({ userId }) => `'${userId}'`).join();
    await auth.rows(`UPDATE account SET roles = '{golfer}' WHERE id = '${admin.userId}'`);
    for (let round = 0; round < 5; round++) {
      await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id IN (${ids})`);
      const demote = ({ userId }: TestUser) =>
        inTransaction(pool, (tx, entities) =>
          changeRoles(tx, entities, { userId, to: () => [], actorId: null, caller: CALLER }),
        ).then(
          () => 'demoted',
          (error: AppError) => error.code,
        );
      const outcomes = await Promise.all(both.map(demote));
      expect(outcomes.sort()).toEqual(['demoted', 'last_admin']);
      expect(await auth.rows(`SELECT FROM account WHERE 'admin' = ANY (roles)`)).toHaveLength(1);
    }
    await auth.rows(`UPDATE account SET roles = '{golfer}' WHERE id IN (${ids})`);
    await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${admin.userId}'`);
  });

  it.each<[unknown, string]>([
    [['owner'], 'roles.0'],
    [['staff', 'staff'], 'roles'],
    ['staff', 'roles'],
  ])('refuses %j', async (roles, field) => {
    const path = `${ACCOUNTS}/${admin.userId}/roles`;
    const answer = await call('put', path).send({ roles }).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('POST /api/v1/auth/accounts/:userId/totp-resets', () => {
  const resetOf = (userId: string, body: object = { evidence: 'photo_id' }) =>
    call('post', `${ACCOUNTS}/${userId}/totp-resets`).send(body);

  it.each([{}, { evidence: 'he said so' }, { evidence: 'photo_id', note: 'x' }])(
    'asks by what they showed who they are: %j',
    async (body) => {
      await resetOf(NOBODY, body).expect(422);
    },
  );

  it('is for somebody else to do', async () => {
    const answer = await resetOf(admin.userId).expect(403);
    expect(answer.body).toMatchObject({ code: 'forbidden' });
  });

  it('takes the authenticator off, ends the sessions, and tells everybody', async () => {
    const user = await signedIn(auth);
    await enrol(auth, user.authorization);
    await resetOf(user.userId).expect(204);
    await auth.refresh(user.refreshToken).expect(401);
    await auth.signIn(user, { deviceToken: user.deviceToken });
    expect(await audited('totp.reset', user)).toEqual([
      { actor_id: admin.userId, detail: { evidence: 'photo_id' } },
    ]);
    expect(await noticesTo(user)).toEqual(['totp-enrolled', 'totp-reset']);
    expect(await eventsOf(user, 'UserUpdated')).toHaveLength(2);
    expect(await auth.rows(`SELECT FROM backup_code WHERE user_id = '${user.userId}'`)).toEqual([]);
    await resetOf(user.userId).expect(409);
    await resetOf(NOBODY).expect(404);
  });
});

describe('DELETE /api/v1/auth/accounts/:userId/sessions', () => {
  it('ends every one, and with them trusted devices and API keys', async () => {
    const user = await signedIn(auth);
    const other = await auth.login(user);
    const caller = { address: '', userAgent: '' };
    await trustDevice(auth.context, user.userId, { deviceToken: makeDeviceToken(), caller });
    await auth.rows(`INSERT INTO api_key (id, user_id, name, hash, scopes, created_at)
      VALUES (gen_random_uuid(), '${user.userId}', 'board', 'none', '{rounds:read}', now())`);
    const counted = () =>
      readMetric(auth.context.metrics.registry, 'sessions_revoked_total', { method: 'revoked' });
    const before = await counted();
    await call('delete', `${ACCOUNTS}/${user.userId}/sessions`).expect(204);
    expect(await counted()).toBe(before + 2);
    for (const token of [user.refreshToken, other]) await auth.refresh(token).expect(401);
    const ended = await audited('session.revoked', user);
    expect(ended).toHaveLength(2);
    expect(ended[0]).toMatchObject({ actor_id: admin.userId });
    await call('delete', `${ACCOUNTS}/${NOBODY}/sessions`).expect(404);
    const left = (table: string) =>
      auth.rows(`SELECT FROM ${table} WHERE user_id = '${user.userId}'`);
    expect([await left('trusted_device'), await left('api_key')]).toEqual([[], []]);
  });
});

describe('what admins do', () => {
  const path = `${ACCOUNTS}/${NOBODY}`;

  it.each([
    ['get', ACCOUNTS],
    ['get', path],
    ['put', `${path}/roles`],
    ['post', `${path}/totp-resets`],
    ['delete', `${path}/sessions`],
    ['post', `${path}/suspensions`],
    ['post', `${path}/reinstatements`],
    ['post', `${path}/unlocks`],
    ['post', `${path}/api-key-revocations`],
    ['post', `${path}/identity-removals`],
    ['post', `${path}/email-mendings`],
    ['post', `${path}/erasures`],
    ['get', '/api/v1/auth/audit'],
  ] as const)('%s %s is for admins alone', async (method, where) => {
    const staff = await signedIn(auth, { roles: ['coach', 'staff'] });
    expect((await call(method, where, staff).expect(403)).body).toMatchObject({
      code: 'forbidden',
    });
  });

  it.each([
    ['put', `${path}/roles`],
    ['post', `${path}/totp-resets`],
    ['delete', `${path}/sessions`],
    ['post', `${path}/suspensions`],
    ['post', `${path}/reinstatements`],
    ['post', `${path}/unlocks`],
    ['post', `${path}/api-key-revocations`],
    ['post', `${path}/identity-removals`],
    ['post', `${path}/email-mendings`],
    ['post', `${path}/erasures`],
  ] as const)('%s %s asks for a step-up', async (method, where) => {
    const other = await signedIn(auth, { roles: ['admin'] });
    auth.pass(6 * 60_000);
    expect((await call(method, where, other).expect(403)).body).toMatchObject({
      code: 'step_up_required',
    });
    admin = await signedIn(auth, { roles: ['admin'] });
  });
});

describe('the command that makes an admin', () => {
  it('does so for an account that exists, ends its sessions, and is audited', async () => {
    const user = await signedIn(auth);
    const { pool } = auth.context;
    expect(await makeAdmin(pool, 'nobody@club.example')).toBe('unknown');
    expect(await makeAdmin(pool, ` ${user.email.toUpperCase()}`)).toBe('made');
    expect(await rolesOf(user)).toEqual(['golfer', 'admin']);
    await auth.refresh(user.refreshToken).expect(401);
    expect(await makeAdmin(pool, user.email)).toBe('was_admin');
    expect(await audited('roles.changed', user)).toEqual([
      { actor_id: null, detail: { from: ['golfer'], to: ['golfer', 'admin'], by: 'command' } },
    ]);
    expect(await noticesTo(user)).toEqual(['roles-changed']);
  });
});
