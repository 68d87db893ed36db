import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { ownDataRoutes } from '../routes/own-data/index.ts';
import { enrol } from './authenticator.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

/** What is told, as far as the tests look into it. */
interface Told {
  mails: object[];
  sentMails: object[];
  mailedLinks: object[];
  auditEntries: { id: string; action: string }[];
}

const INVITED = 'invited@elsewhere.example';
const ELSEWHERE = { address: '203.0.113.99', userAgent: '' };

let auth: TestAuth;
let user: TestUser;
beforeAll(async () => {
  auth = await startAuth();
  user = await signedIn(auth);
});
afterAll(() => auth.stop());

const get = ({ authorization }: Pick<TestUser, 'authorization'>) =>
  request(auth.app).get('/internal/own-data').set({ authorization });
const ask = ({ authorization }: Pick<TestUser, 'authorization'>) =>
  request(auth.app).post('/internal/own-data/requests').set({ authorization });
const read = async (whose: Pick<TestUser, 'authorization'>) =>
  (await get(whose).expect(200)).body as Told;
const post = (path: string, body: object) =>
  request(auth.app)
    .post(`/api/v1/auth/${path}`)
    .set({ authorization: user.authorization })
    .send(body);

describe('what auth holds of a person', () => {
  it('is all of it, as the contract says, and is whole', async () => {
    const owner = await withEverything();
    const told = await read(owner);
    const [, { responses }] = ownDataRoutes(auth.context) as [unknown, { responses: never }];
    expect(makeChecker(responses[200])(told)).toBeUndefined();
    expect(told).toMatchObject({
      profile: { userId: owner.userId, name: owner.name, email: owner.email, hasPassword: true },
      recovery: { to: 'new@elsewhere.example', evidence: 'id_card', approvedAt: null },
      linkedLogins: [{ issuer: 'https://idp.example', subject: 'ann' }],
      authenticator: { backupCodesLeft: 10, confirmedAt: expect.any(String) as string },
      passkeys: [{ name: 'my phone', lastUsedAt: null }],
      trustedDevices: [{ device: 'Unknown device', address: '192.0.2.1' }],
      knownDevices: [{ seenAt: expect.any(String) as string }],
      apiKeys: [{ name: 'my script', scopes: ['rounds:read'] }],
      sessions: [{ endedAt: null }],
      invitations: [{ by: 'you' }, { by: 'another', outcome: 'accepted' }],
      complete: true,
    });
    expect(told.mails).toContainEqual(
      expect.objectContaining({ kind: 'verify-email', to: owner.email, attempts: 7 }),
    );
    expect(told.sentMails).toContainEqual(
      expect.objectContaining({ kind: 'notice', notice: 'totp-enrolled', to: owner.email }),
    );
    expect(told.mailedLinks).toContainEqual(
      expect.objectContaining({ for: 'not-me', to: owner.email, notice: 'device-trusted' }),
    );
    const actions = told.auditEntries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['account.registered', 'login.succeeded', 'api_key.made']),
    );
  });

  it('has no secret, and nothing that one could be guessed by', async () => {
    const owner = await withEverything();
    const secrets = await auth.rows<{ secret: string }>(`
      SELECT password_hash AS secret FROM account UNION SELECT sealed_seed FROM totp
      UNION SELECT hash FROM backup_code UNION SELECT hash FROM trusted_device
      UNION SELECT hash FROM known_device UNION SELECT hash FROM api_key
      UNION SELECT hash FROM mail_link UNION SELECT credential_id FROM passkey
      UNION SELECT encode(public_key, 'base64') FROM passkey`);
    const { text } = await get(owner);
    expect(secrets.length).toBeGreaterThan(15);
    expect(secrets.filter(({ secret }) => text.includes(secret))).toEqual([]);
    expect(text).not.toContain(owner.password);
    expect(text).not.toContain(owner.refreshToken);
  });

  it('has nothing of another person', async () => {
    const other = await withEverything();
    const stranger = await signedIn(auth);
    const { text } = await get(stranger);
    for (const theirs of [other.userId, other.email, 'my phone', 'my script', 'idp.example']) {
      expect(text).not.toContain(theirs);
    }
    expect((await get(other)).text).not.toContain(INVITED);
  });

  it('says of what others did, and was done to others, only that it was another', async () => {
    const [one, other] = [await signedIn(auth), await signedIn(auth)];
    const detail = { evidence: 'photo_id', of: other.userId };
    const entry = { action: 'totp.reset', caller: ELSEWHERE, detail } as const;
    const { pool } = auth.context;
    await appendAudit(pool, { ...entry, actorId: other.userId, userId: one.userId });
    await appendAudit(pool, { ...entry, actorId: one.userId, userId: other.userId });
    await appendAudit(pool, { ...entry, actorId: null, userId: one.userId });
    const told = (await read(one)).auditEntries;
    const resets = told.filter(({ action }) => action === 'totp.reset');
    expect(resets).toMatchObject([
      { by: 'another', to: 'you', address: null, device: null, detail },
      { by: 'you', to: 'another', address: ELSEWHERE.address, detail: {} },
      { by: 'nobody_known', to: 'you', address: ELSEWHERE.address },
    ]);
    const atOthers = (await read(other)).auditEntries;
    expect(atOthers.filter(({ action }) => action === 'totp.reset')).toMatchObject([
      { by: 'you', to: 'another', detail: {} },
      { by: 'another', to: 'you', address: null },
    ]);
  });

  it('comes a page after the other, each entry once', async () => {
    const owner = await signedIn(auth);
    const insert = (target: string) =>
      auth.rows(`
        INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent)
        SELECT 'device.revoked', '${owner.userId}', ${target}, '', '' FROM generate_series(1, 450)`);
    await insert(`'${owner.userId}'`);
    await insert('NULL');
    await insert(`'${randomUUID()}'`);
    const told = (await read(owner)).auditEntries;
    const revoked = told.filter(({ action }) => action === 'device.revoked');
    expect(revoked).toHaveLength(3 * 450);
    const ids = told.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  it('knows every column that says of whom a row is', async () => {
    const told = [
      ...['account_invitation.email', 'account_invitation.invited_by'],
      ...['account.email', 'api_key.user_id', 'audit_entry.actor_id', 'audit_entry.user_id'],
      ...['backup_code.user_id', 'external_identity.user_id', 'known_device.user_id'],
      ...['mail_job.email', 'mail_job.user_id', 'mail_link.email', 'mail_link.user_id'],
      ...['passkey.user_id', 'recovery.email', 'recovery.user_id', 'sent_mail.email'],
      ...['sent_mail.user_id', 'session.user_id', 'totp.user_id', 'trusted_device.user_id'],
    ];
    // Answers that are kept for repeated requests say what else is told here, and entries who did what for others.
    const left = ['idempotency.owner_id', 'recovery.approved_by', 'recovery.opened_by'];
    expect(await columnsOfPeople(auth.context.pool)).toEqual([...told, ...left].sort());
  });
});

describe('who asks for it', () => {
  it('has proven who they are just now, in an account that is there', async () => {
    const owner = await signedIn(auth);
    auth.pass(6 * 60_000);
    for (const answer of [await get(owner).expect(403), await ask(owner).expect(403)]) {
      expect(answer.body).toMatchObject({ code: 'step_up_required' });
    }
    const gone = await signedIn(auth);
    const { authorization } = gone;
    await request(auth.app).delete('/api/v1/auth/account').set({ authorization }).expect(204);
    for (const test of [get, ask]) {
      await expect.poll(async () => (await test(gone)).status).toBe(401);
    }
    await get({ authorization: '' }).expect(401);
  });

  it('is an entry, and a mail to the owner', async () => {
    const owner = await signedIn(auth);
    await ask(owner).expect(204);
    const asked = await auth.rows(`
      SELECT actor_id FROM audit_entry
      WHERE user_id = '${owner.userId}' AND action = 'account.exported'`);
    expect(asked).toEqual([{ actor_id: owner.userId }]);
    const mails = await auth.rows(`
      SELECT data FROM mail_job WHERE user_id = '${owner.userId}' AND kind = 'notice'`);
    expect(mails).toEqual([{ data: { notice: 'account-exported' } }]);
  });

  it('asks five times a day, also at the same moment', async () => {
    const owner = await signedIn(auth);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(owner)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body).toMatchObject({ code: 'too_many_exports' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(23 * 60 * 60);
    await ask(await signedIn(auth)).expect(204);
    auth.pass(24 * 60 * 60 * 1000);
    await ask({ ...owner, ...(await auth.signIn(owner)) }).expect(204);
  });
});

/** Somebody of whom auth holds one of everything. */
async function withEverything(): Promise<TestUser> {
  user = await signedIn(auth);
  await enrol(auth, user.authorization);
  const id = `'${user.userId}'`;
  const hash = () => `'${randomUUID()}'`;
  await auth.rows(`
    INSERT INTO external_identity VALUES ('https://idp.example', 'ann', ${id}, now())
    ON CONFLICT (issuer, subject) DO UPDATE SET user_id = excluded.user_id`);
  await auth.rows(`
    INSERT INTO passkey (id, user_id, credential_id, public_key, sign_count, transports, name, created_at)
    VALUES (gen_random_uuid(), ${id}, ${hash()}, 'a public key', 0, '{}', 'my phone', now())`);
  await auth.rows(`
    INSERT INTO trusted_device VALUES
      (gen_random_uuid(), ${id}, ${hash()}, '192.0.2.1', '', now(), now(), now())`);
  await auth.rows(`
    INSERT INTO mail_job (id, kind, email, attempts, failed_at)
    VALUES (gen_random_uuid(), 'verify-email', '${user.email}', 7, now())`);
  await auth.rows(`
    INSERT INTO sent_mail
    VALUES (gen_random_uuid(), ${id}, 'notice', 'totp-enrolled', '${user.email}', now())`);
  await auth.rows(`
    INSERT INTO recovery (id, user_id, email, evidence, opened_by, opened_at, ready_at, expires_at)
    VALUES (gen_random_uuid(), ${id}, 'new@elsewhere.example', 'id_card', gen_random_uuid(), now(), now(), now())`);
  await auth.rows(`
    INSERT INTO mail_link (hash, purpose, user_id, email, job_id, created_at, expires_at, notice)
    VALUES (${hash()}, 'not-me', ${id}, '${user.email}', gen_random_uuid(), now(), now(), 'device-trusted')`);
  await auth.rows(`DELETE FROM account_invitation WHERE email = '${INVITED}'`);
  await auth.rows(`
    INSERT INTO account_invitation
      (id, email, roles, invited_by, created_at, expires_at, mailed_at, outcome)
    VALUES
      ('11111111-0000-4000-8000-${user.userId.slice(-12)}', '${INVITED}', '{golfer}', ${id}, now(), now(), now(), NULL),
      ('22222222-0000-4000-8000-${user.userId.slice(-12)}', '${user.email}', '{golfer}', NULL, now(), now(), now(), 'accepted')`);
  await post('account/api-keys', { name: 'my script', scopes: ['rounds:read'] }).expect(201);
  return user;
}
