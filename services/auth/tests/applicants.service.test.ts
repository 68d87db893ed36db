import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { codeOf } from './account-invitation-world.ts';
import { enrol } from './authenticator.ts';
import { startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { renewed, signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type Person, type SignedIn, type TestAuth } from './start-auth.ts';

const PATH = '/api/v1/auth/applicants';

let auth: TestAuth;
let server: MailServer;
let staff: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp, membersNeedApproval: true });
  const user = await signedIn(auth, { roles: ['staff'] });
  await enrol(auth, user.authorization);
  staff = { ...user, ...(await renewed(auth, user)) };
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const call = (method: 'get' | 'post', path: string, as: Pick<SignedIn, 'authorization'> = staff) =>
  request(auth.app)[method](path).set({ authorization: as.authorization });
const approve = (userId: string, as?: SignedIn) => call('post', `${PATH}/${userId}/approval`, as);
const refuse = (userId: string, body: object = { reason: 'not_known' }) =>
  call('post', `${PATH}/${userId}/refusal`).send(body);
const waiting = async (query = '') => {
  const answer = await call('get', `${PATH}?limit=100${query}`).expect(200);
  return (answer.body as { items: { userId: string }[] }).items.map(({ userId }) => userId);
};
const audited = (userId: string) =>
  auth.rows(`SELECT action, actor_id, detail FROM audit_entry
    WHERE user_id = '${userId}' AND action LIKE 'applicant.%' ORDER BY id`);

/** Somebody who has just registered, and is logged in. */
async function applicant(): Promise<Person & SignedIn & { userId: string }> {
  const person = await auth.register();
  return { ...person, ...(await auth.signIn(person)) };
}

describe('who registers where the club approves its members', () => {
  it('logs in and has their own account, and nothing else', async () => {
    const user = await applicant();
    const account = await call('get', '/api/v1/auth/account', user).expect(200);
    expect(account.body).toMatchObject({ roles: [] });
    const names = `/api/v1/auth/names?ids=${user.userId}`;
    expect(codeOf(await call('get', names, user).expect(403))).toBe('not_approved');
    for (const path of [PATH, '/api/v1/auth/accounts', '/api/v1/auth/audit'])
      expect(codeOf(await call('get', path, user).expect(403))).toBe('not_approved');
    expect(codeOf(await approve(user.userId, user).expect(403))).toBe('not_approved');
  });

  it('is put on no card', async () => {
    const { userId } = await applicant();
    const known = () =>
      request(auth.app)
        .post('/internal/accounts/known')
        .set(CALLER_TOKEN_HEADER, CALLER_TOKEN)
        .send({ userIds: [userId] })
        .expect(200);
    expect((await known()).body).toEqual({ known: [] });
    await approve(userId).expect(204);
    expect((await known()).body).toEqual({ known: [userId] });
  });

  it('is a golfer from the next refresh on once approved, in the session that goes on', async () => {
    const user = await applicant();
    expect(await waiting()).toContain(user.userId);
    await approve(user.userId).expect(204);
    expect(await waiting()).not.toContain(user.userId);
    const names = `/api/v1/auth/names?ids=${user.userId}`;
    expect(codeOf(await call('get', names, user).expect(403))).toBe('not_approved');
    const after = await renewed(auth, user);
    // What is missing now is a verified e-mail.
    expect(codeOf(await call('get', names, after).expect(403))).toBe('email_unverified');
    expect((await server.next(user.email, 'You are a member now')).text).toContain('approved');
    expect(await audited(user.userId)).toEqual([
      { action: 'applicant.approved', actor_id: staff.userId, detail: {} },
    ]);
    const events = await auth.rows<{ data: object }>(`SELECT data FROM event
      WHERE aggregate_id = '${user.userId}' AND type = 'golf.user.UserUpdated.v1'`);
    expect(events.at(-1)?.data).toEqual({ userId: user.userId, changed: ['roles'] });
    await approve(user.userId).expect(404);
  });

  it('is refused with a reason, and can be approved later', async () => {
    const user = await applicant();
    await refuse(user.userId, {}).expect(422);
    await refuse(user.userId, { reason: 'I do not like him' }).expect(422);
    await refuse(user.userId).expect(204);
    expect(await waiting()).not.toContain(user.userId);
    expect(await waiting('&refused=true')).toContain(user.userId);
    expect(await audited(user.userId)).toEqual([
      { action: 'applicant.refused', actor_id: staff.userId, detail: { reason: 'not_known' } },
    ]);
    await approve(user.userId).expect(204);
    expect(await waiting('&refused=true')).not.toContain(user.userId);
  });

  it('is decided on once, of two who decide at once', async () => {
    const { userId } = await applicant();
    const answers = await Promise.all([approve(userId), approve(userId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});

describe('who has a role', () => {
  it('is no applicant: nobody takes it by refusing them', async () => {
    const member = await signedIn(auth, { roles: ['coach'] });
    await refuse(member.userId).expect(404);
    await approve(member.userId).expect(404);
    await approve('0198c0de-0000-7000-8000-0000000000ff').expect(404);
  });

  it('was invited, and needs no approval', async () => {
    const email = 'invited@club.example';
    const path = '/api/v1/auth/account-invitations';
    await call('post', path).send({ email, roles: [] }).expect(201);
    const token = tokenIn(await server.next(email));
    const body = { token, name: 'Moira Fraser', password: 'beyond the bunker 9' };
    await request(auth.app).post(`${path}/accept`).send(body).expect(201);
    const rows = `SELECT roles FROM account WHERE email = '${email}'`;
    expect(await auth.rows(rows)).toEqual([{ roles: ['golfer'] }]);
  });
});
