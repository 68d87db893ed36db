import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol } from './authenticator.ts';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const PASSWORD = 'beyond the bunker 9';

let auth: TestAuth;
let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const post = (path: string, body: object, authorization = '') =>
  request(auth.app).post(`/api/v1/auth/${path}`).set({ authorization }).send(body);
const sayNotMe = (token: string) => post('not-me', { token });
const logIn = ({ email, password }: { email: string; password: string }, more: object = {}) =>
  post('login', { email, password, ...more });
const emailOf = async ({ userId }: { userId: string }) =>
  (await auth.rows<{ email: string }>(`SELECT email FROM account WHERE id = '${userId}'`))[0]!
    .email;
const newEmail = () => newPerson().email;

/** The password is changed by whoever is in; gives the token of the mail that tells of it. */
async function changePassword({ email, authorization }: TestUser): Promise<string> {
  await request(auth.app)
    .put('/api/v1/auth/account/password')
    .set({ authorization })
    .send({ password: 'the password of a thief' })
    .expect(204);
  return tokenIn(await server.next(email, NOTICE));
}

/** The e-mail is changed by whoever is in; gives the token of the mail to the address before. */
async function changeEmail({ authorization }: TestUser, from: string, to: string): Promise<string> {
  await post('account/email-changes', { email: to }, authorization).expect(202);
  const token = tokenIn(await server.next(to));
  await post('account/email-confirmations', { token }, authorization).expect(200);
  return tokenIn(await server.next(from, NOTICE));
}

async function resetBy(email: string): Promise<void> {
  const token = tokenIn(await server.next(email, RESET));
  await post('password-resets/confirm', { token, password: PASSWORD }).expect(204);
  await logIn({ email, password: PASSWORD }).expect(200);
}

async function leaveWaysIn({ userId, authorization }: TestUser): Promise<void> {
  await auth.rows(`
    INSERT INTO external_identity (issuer, subject, user_id)
    VALUES ('https://thief.example', '${userId}', '${userId}')`);
  const key = { name: 'thief', scopes: ['rounds:read'] };
  await post('account/api-keys', key, authorization).expect(201);
}

const waysInOf = ({ userId }: TestUser) =>
  auth.rows(`
    SELECT 'session' AS way FROM session WHERE user_id = '${userId}' AND revoked_at IS NULL
    UNION ALL SELECT 'identity' FROM external_identity WHERE user_id = '${userId}'
    UNION ALL SELECT 'key' FROM api_key WHERE user_id = '${userId}'
    UNION ALL SELECT 'trusted' FROM trusted_device WHERE user_id = '${userId}'
    UNION ALL SELECT 'known' FROM known_device WHERE user_id = '${userId}'
    UNION ALL SELECT 'backup code' FROM backup_code WHERE user_id = '${userId}'
    UNION ALL SELECT 'password' FROM account WHERE id = '${userId}' AND password_hash IS NOT NULL`);

describe('who says "this was not me"', () => {
  it('ends every way in, and gets a mail that sets a password', async () => {
    const user = await signedIn(auth);
    await enrol(auth, user.authorization);
    await server.next(user.email, NOTICE);
    await leaveWaysIn(user);
    await server.next(user.email, NOTICE);
    const token = await changePassword(user);
    await sayNotMe(token).expect(204);
    expect(await waysInOf(user)).toEqual([]);
    const { email } = user;
    await logIn({ email, password: 'the password of a thief' }).expect(401);
    await auth.refresh(user.refreshToken).expect(401);
    const reset = tokenIn(await server.next(email, RESET));
    await post('password-resets/confirm', { token: reset, password: PASSWORD }).expect(204);
    // A mailbox alone takes no authenticator off.
    const answer = await logIn({ email, password: PASSWORD }).expect(401);
    expect(answer.body).toMatchObject({ code: 'mfa_required' });
  });

  it('is told to the others, with the reason', async () => {
    const user = await signedIn(auth);
    await sayNotMe(await changePassword(user)).expect(204);
    const { userId } = user;
    const entries = await auth.rows(`
      SELECT action, detail FROM audit_entry
      WHERE user_id = '${userId}' AND action = 'account.taken_back'`);
    expect(entries).toEqual([
      { action: 'account.taken_back', detail: { notice: 'password-changed' } },
    ]);
    const events = await auth.rows(`
      SELECT data ->> 'reason' AS reason FROM event
      WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserLoggedOut.v1'`);
    expect(events).toEqual([{ reason: 'not_me' }]);
  });

  it('has a link that works once, for a week', async () => {
    const user = await signedIn(auth);
    const token = await changePassword(user);
    const again = await changePassword(user);
    await sayNotMe(token).expect(204);
    expect((await sayNotMe(token).expect(410)).body).toMatchObject({ code: 'link_used' });
    await sayNotMe(again).expect(410);
    await resetBy(user.email);
    const late = await changePassword({
      ...user,
      ...(await auth.signIn({ ...user, password: PASSWORD })),
    });
    auth.pass(7 * DAY_MS + 1000);
    await sayNotMe(late).expect(410);
  });

  it('lets one of several at once in', async () => {
    const token = await changePassword(await signedIn(auth));
    const answers = await Promise.all(Array.from({ length: 5 }, () => sayNotMe(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410, 410]);
  });

  it('changes nothing by looking, nor with a link for something else', async () => {
    const user = await signedIn(auth);
    const token = await changePassword(user);
    await request(auth.app).get(`/api/v1/auth/not-me?token=${token}`).expect(405);
    await post('password-resets/confirm', { token, password: PASSWORD }).expect(410);
    const { password } = user;
    await post('email-verifications/confirm', { token, password }).expect(410);
    await post('password-resets', { email: user.email }).expect(202);
    await sayNotMe(tokenIn(await server.next(user.email, RESET))).expect(410);
    expect(await waysInOf(user)).not.toEqual([]);
  });

  it('takes off the authenticator that a thief has set up, if that is what they were told of', async () => {
    const user = await signedIn(auth);
    await enrol(auth, user.authorization);
    const token = tokenIn(await server.next(user.email, NOTICE));
    await sayNotMe(token).expect(204);
    await resetBy(user.email);
  });
});

describe('an e-mail that somebody else changed', () => {
  it('is given back for a week from where it was, whatever the thief did to the links', async () => {
    const user = await signedIn(auth);
    const token = await changeEmail(user, user.email, newEmail());
    await changePassword({ ...user, email: await emailOf(user) });
    await sayNotMe(token).expect(204);
    expect(await emailOf(user)).toBe(user.email);
    await resetBy(user.email);
  });

  it('is told to whoever had it, without a way back for them', async () => {
    const user = await signedIn(auth);
    const email = newEmail();
    const token = await changeEmail(user, user.email, email);
    await sayNotMe(token).expect(204);
    const mail = await server.next(email, NOTICE);
    expect(mail.text).toContain('was given back');
    expect(mail.text).not.toContain('#token');
  });

  it('goes to its first owner, when a thief has changed it twice and is faster', async () => {
    const user = await signedIn(auth);
    const [between, last] = [newEmail(), newEmail()];
    const first = await changeEmail(user, user.email, between);
    auth.pass(61_000);
    const second = await changeEmail(user, between, last);
    await sayNotMe(second).expect(204);
    expect(await emailOf(user)).toBe(between);
    await sayNotMe(first).expect(204);
    expect(await emailOf(user)).toBe(user.email);
  });

  it('does not go to the one between, once its first owner has it', async () => {
    const user = await signedIn(auth);
    const [between, last] = [newEmail(), newEmail()];
    const first = await changeEmail(user, user.email, between);
    auth.pass(61_000);
    const second = await changeEmail(user, between, last);
    await sayNotMe(first).expect(204);
    await sayNotMe(second).expect(410);
    expect(await emailOf(user)).toBe(user.email);
  });

  it('is given back by what told of the change alone', async () => {
    const user = await signedIn(auth);
    const ofPassword = await changePassword(user);
    const again = await auth.signIn({
      ...user,
      password: 'the password of a thief',
    });
    const mailed = { ...user, ...again };
    await changeEmail(mailed, user.email, newEmail());
    await sayNotMe(ofPassword).expect(410);
  });

  it('stays where it is when somebody else has taken the old one; the link stays too', async () => {
    const user = await signedIn(auth);
    const token = await changeEmail(user, user.email, newEmail());
    const rival = await auth.register({ email: user.email });
    expect((await sayNotMe(token).expect(409)).body).toMatchObject({ code: 'email_taken' });
    await auth.rows(`DELETE FROM account WHERE id = '${rival.userId}'`);
    await sayNotMe(token).expect(204);
  });
});
