import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const ACCOUNTS = '/api/v1/auth/accounts';
const NOBODY = '0198c0de-0000-7000-8000-0000000000ff';
const REASON = 'they asked for it at the office';

let auth: TestAuth;
let server: MailServer;
let admin: TestUser;
let user: TestUser;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  admin = await signedIn(auth, { roles: ['admin'] });
});
beforeEach(async () => void (user = await signedIn(auth)));
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object) =>
  request(auth.app).post(`/api/v1/auth/${path}`).send(body);
const use = (tool: string, userId: string, more: object = {}, as = admin) =>
  request(auth.app)
    .post(`${ACCOUNTS}/${userId}/${tool}`)
    .set({ authorization: as.authorization })
    .send({ reason: ` ${REASON} `, ...more });
const mend = (userId: string, email: string) =>
  use('email-mendings', userId, { email, evidence: 'photo_id' });
const somebody = () => `${crypto.randomUUID()}@club.example`;
const login = (email: string, password: string, more: object = {}) =>
  post('login', { email, password, tokenDelivery: 'body', ...more });
const audited = (action: string, userId: string) =>
  auth.rows(`
    SELECT actor_id, detail FROM audit_entry
    WHERE user_id = '${userId}' AND action = '${action}'`);
const entry = (more: object = {}) => [
  { actor_id: admin.userId, detail: { reason: REASON, ...more } },
];
const left = (table: string, { userId }: TestUser) =>
  auth.rows(`SELECT FROM ${table} WHERE user_id = '${userId}'`);

describe('every tool', () => {
  const tools = [
    'suspensions',
    'reinstatements',
    'unlocks',
    'api-key-revocations',
    'identity-removals',
    'email-mendings',
    'erasures',
  ];
  const more = (tool: string) =>
    tool === 'email-mendings' ? { email: somebody(), evidence: 'photo_id' } : {};

  it.each(tools)('%s is for a second person, and for an account that is there', async (tool) => {
    const own = await use(tool, admin.userId, more(tool)).expect(403);
    expect(own.body).toMatchObject({ code: 'forbidden' });
    await use(tool, NOBODY, more(tool)).expect(404);
    await use(tool, user.userId, { ...more(tool), reason: ' ' }).expect(422);
    await use(tool, user.userId, { ...more(tool), reason: 'a\u2067b' }).expect(422);
  });

  it.each(tools)('%s asks for two factors', async (tool) => {
    const one = await signedIn(auth);
    await auth.rows(`UPDATE account SET roles = '{golfer,admin}' WHERE id = '${one.userId}'`);
    const as = { ...one, ...(await auth.signIn(one)) };
    const refused = await use(tool, user.userId, more(tool), as).expect(403);
    expect(refused.body).toMatchObject({ code: 'second_factor_required' });
    await auth.rows(`UPDATE account SET roles = '{golfer}' WHERE id = '${one.userId}'`);
  });

  it.each(tools)('%s answers no other method', async (tool) => {
    await request(auth.app)
      .put(`${ACCOUNTS}/${user.userId}/${tool}`)
      .set({ authorization: admin.authorization })
      .send({ reason: REASON })
      .expect(405);
  });
});

describe('unlocks', () => {
  it('lets strangers and the owner, on a device of theirs, try again at once', async () => {
    const { email, password, deviceToken } = user;
    const wrong = (more: object) => login(email, 'not the password', more);
    for (const more of [{}, { deviceToken }]) {
      for (let attempt = 0; attempt < 5; attempt++) await wrong(more).expect(401);
      await login(email, password, more).expect(429);
    }
    const other = await signedIn(auth);
    for (let attempt = 0; attempt < 5; attempt++)
      await login(other.email, 'not the password').expect(401);
    await use('unlocks', user.userId).expect(204);
    await login(email, password).expect(200);
    await login(email, password, { deviceToken }).expect(200);
    await login(other.email, other.password).expect(429);
    expect(await audited('account.unlocked', user.userId)).toEqual(entry());
    const mails = async () => (await server.next(email, NOTICE)).text;
    expect(await mails()).toContain('tried again at once');
    await use('unlocks', other.userId).expect(204);
    await use('unlocks', other.userId).expect(204);
    expect(await audited('account.unlocked', other.userId)).toHaveLength(1);
  });
});

describe('api-key-revocations', () => {
  it('end the keys of this account, and their tokens', async () => {
    const keys = [user, await signedIn(auth)].map(async (who) => {
      const answer = await request(auth.app)
        .post('/api/v1/auth/account/api-keys')
        .set({ authorization: who.authorization })
        .send({ name: 'board', scopes: ['rounds:read'] })
        .expect(201);
      return { who, id: (answer.body as { id: string }).id };
    });
    const [own, others] = await Promise.all(keys);
    await use('api-key-revocations', user.userId).expect(204);
    expect([await left('api_key', own!.who), await left('api_key', others!.who)]).toEqual([
      [],
      [{}],
    ]);
    expect(await auth.rows(`SELECT FROM revocation WHERE session_id = '${own!.id}'`)).toEqual([{}]);
    expect(await audited('api_key.revoked', user.userId)).toEqual(entry({ ended: 1 }));
    await auth.refresh(user.refreshToken).expect(200);
    expect((await server.next(user.email, NOTICE)).text).toContain('An API key was made');
    expect((await server.next(user.email, NOTICE)).text).toContain('ended the API keys');
  });
});

describe('identity-removals', () => {
  it('unlink the account, and end what began there', async () => {
    await auth.rows(`
      INSERT INTO external_identity (issuer, subject, user_id)
      VALUES ('https://id.example', '${user.userId}', '${user.userId}')`);
    await use('identity-removals', user.userId).expect(204);
    expect(await left('external_identity', user)).toEqual([]);
    await auth.refresh(user.refreshToken).expect(401);
    const issuers = ['https://id.example'];
    expect(await audited('identity.unlinked', user.userId)).toEqual(entry({ issuers }));
    expect((await server.next(user.email, NOTICE)).text).toContain('unlinked your account');
  });
});

describe('email-mendings', () => {
  const emailOf = async ({ userId }: TestUser) => {
    const rows = await auth.rows<{ email: string; verified: boolean }>(`
      SELECT email, email_verified_at IS NOT NULL AS verified FROM account WHERE id = '${userId}'`);
    return rows[0];
  };

  it('set an e-mail that its owner confirms, end sessions, and tell the mailbox before', async () => {
    const email = somebody();
    await mend(user.userId, ` ${email.toUpperCase()}`).expect(204);
    expect(await emailOf(user)).toEqual({ email, verified: false });
    await auth.refresh(user.refreshToken).expect(401);
    expect(await audited('email.mended', user.userId)).toEqual(entry({ evidence: 'photo_id' }));
    expect((await server.next(user.email, NOTICE)).text).toContain('another e-mail address');
    const token = tokenIn(await server.next(email));
    await post('email-verifications/confirm', { token, password: user.password }).expect(200);
    expect(await emailOf(user)).toEqual({ email, verified: true });
    await mend(user.userId, email).expect(204);
    expect(await audited('email.mended', user.userId)).toHaveLength(1);
  });

  it('are undone from the mailbox before', async () => {
    await mend(user.userId, somebody()).expect(204);
    const token = tokenIn(await server.next(user.email, NOTICE));
    await post('not-me', { token }).expect(204);
    expect(await emailOf(user)).toEqual({ email: user.email, verified: true });
  });

  it('give no stranger a link whose address stood there by a slip', async () => {
    const slipped = await signedIn(auth, { verified: false });
    const email = somebody();
    await mend(slipped.userId, email).expect(204);
    await server.next(email);
    const notices = server.mails.filter(
      ({ to, subject }) =>
        subject === NOTICE && to?.some(({ address }) => address === slipped.email),
    );
    expect(notices).toEqual([]);
  });

  it('leave the authenticator to its owner, who chooses a password by mail', async () => {
    await enrol(auth, user.authorization);
    const email = somebody();
    await mend(user.userId, email).expect(204);
    await post('password-resets', { email }).expect(202);
    const token = tokenIn(await server.next(email, RESET));
    const password = 'beyond the bunker 9';
    await post('password-resets/confirm', { token, password }).expect(204);
    expect(await emailOf(user)).toEqual({ email, verified: true });
    expect((await login(email, password).expect(401)).body).toMatchObject({ code: 'mfa_required' });
  });

  it('take nobody else’s e-mail, and ask how they showed who they are', async () => {
    const other = await signedIn(auth);
    const taken = await mend(user.userId, other.email).expect(409);
    expect(taken.body).toMatchObject({ code: 'email_taken' });
    expect(await emailOf(user)).toEqual({ email: user.email, verified: true });
    await auth.refresh(user.refreshToken).expect(200);
    await use('email-mendings', user.userId, { email: somebody() }).expect(422);
  });
});

describe('erasures', () => {
  it('erase the account, tell the other services, and its owner with a last mail', async () => {
    await use('erasures', user.userId).expect(204);
    expect(await auth.rows(`SELECT FROM account WHERE id = '${user.userId}'`)).toEqual([]);
    const events = await auth.rows(`
      SELECT data FROM event
      WHERE aggregate_id = '${user.userId}' AND type = 'golf.user.UserDeleted.v1'`);
    expect(events).toEqual([{ data: { userId: user.userId } }]);
    expect(await audited('account.deleted', user.userId)).toEqual(entry());
    expect((await server.next(user.email, 'Your account was erased')).text).toContain('last mail');
    await expect
      .poll(() => auth.rows(`SELECT FROM mail_job WHERE email = '${user.email}'`))
      .toEqual([]);
    await auth.refresh(user.refreshToken).expect(401);
    await use('erasures', user.userId).expect(404);
  });

  it('keep no address whose last mail is refused', async () => {
    server.refuseWith(550);
    await use('erasures', user.userId).expect(204);
    await expect
      .poll(() => auth.rows(`SELECT FROM mail_job WHERE email = '${user.email}'`))
      .toEqual([]);
    server.refuseWith(undefined);
  });

  it('leave one of two admins who erase each other at the same moment', async () => {
    const rivals = [admin, await signedIn(auth, { roles: ['admin'] })] as const;
    const answers = await Promise.all([
      use('erasures', rivals[1].userId, {}, rivals[0]),
      use('erasures', rivals[0].userId, {}, rivals[1]),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const admins = await auth.rows(`SELECT FROM account WHERE 'admin' = ANY (roles)`);
    expect(admins).toHaveLength(1);
  });
});
