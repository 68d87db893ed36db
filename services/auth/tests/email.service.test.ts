import type { Email } from 'postal-mime';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE, RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { signedIn, type TestUser } from './signed-in.ts';
import { newPerson, startAuth, type TestAuth } from './start-auth.ts';

const HOUR_MS = 60 * 60 * 1000;

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

const confirm = (token: string, password = newPerson().password) =>
  post('email-verifications/confirm', { token, password });
const confirmOwn = (by: object, { authorization }: { authorization: string }) =>
  post('account/email-confirmations', by, authorization);
/** The code that stands beside the link. */
const codeIn = (mail: Email) => /this code instead: (\d{6})\n/.exec(mail.text ?? '')![1]!;

const accountOf = ({ authorization }: { authorization: string }) =>
  request(auth.app).get('/api/v1/auth/account').set({ authorization });

const entriesOf = (userId: string) =>
  auth.rows(`SELECT action FROM audit_entry
    WHERE user_id = '${userId}' AND action LIKE 'email%' ORDER BY id`);

const changesOf = (userId: string) =>
  auth.rows(`SELECT data ->> 'changed' AS changed FROM event
    WHERE aggregate_id = '${userId}' AND type = 'golf.user.UserUpdated.v1' ORDER BY id`);

async function askForChange(user: TestUser, email: string): Promise<string> {
  await post('account/email-changes', { email }, user.authorization).expect(202);
  return tokenIn(await server.next(email));
}

describe('verifying an e-mail', () => {
  it('takes the link of the mail, once, and tells the others', async () => {
    const person = await auth.register();
    const before = await auth.signIn(person);
    expect((await accountOf(before).expect(200)).body).toMatchObject({ emailVerified: false });
    const token = tokenIn(await server.next(person.email));
    const answer = await confirm(token).expect(200);
    expect(answer.body).toEqual({ email: person.email });
    expect((await accountOf(before).expect(200)).body).toMatchObject({ emailVerified: true });
    expect(await entriesOf(person.userId)).toEqual([{ action: 'email.verified' }]);
    expect(await changesOf(person.userId)).toEqual([{ changed: '["email_verified"]' }]);
    const again = await confirm(token).expect(410);
    expect(again.body).toMatchObject({ code: 'link_used' });
  });

  it('lets one of several at once have the link', async () => {
    const person = await auth.register();
    const token = tokenIn(await server.next(person.email));
    const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(token)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 410, 410, 410, 410]);
    expect(await changesOf(person.userId)).toHaveLength(1);
  });

  it('refuses a link that has ended, one for a password, and one that never was', async () => {
    const person = await auth.register();
    const token = tokenIn(await server.next(person.email));
    await post('password-resets', { email: person.email }).expect(202);
    await confirm(tokenIn(await server.next(person.email, RESET))).expect(410);
    await confirm('x'.repeat(43)).expect(410);
    auth.pass(48 * HOUR_MS + 1000);
    await confirm(token).expect(410);
  });

  it('can be asked for again, with the same answer for any e-mail', async () => {
    const person = await auth.register();
    await server.next(person.email);
    auth.pass(61_000);
    const known = await post('email-verifications', { email: person.email }).expect(202);
    const unknown = await post('email-verifications', newEmail()).expect(202);
    expect(known.text).toBe(unknown.text);
    expect(Object.keys(known.headers)).toEqual(Object.keys(unknown.headers));
    await confirm(tokenIn(await server.next(person.email))).expect(200);
  });

  it.each<[string, object, string]>([
    ['no token', { password: 'x' }, 'token'],
    ['no password', { token: 'x' }, 'password'],
    ['a token that is too long', { token: 'x'.repeat(101), password: 'x' }, 'token'],
    ['an unknown field', { token: 'x', password: 'x', userId: 'x' }, 'userId'],
  ])('refuses %s', async (_name, body, field) => {
    const answer = await post('email-verifications/confirm', body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });
});

describe('whoever confirms an e-mail', () => {
  it('has the account: a click alone verifies nothing, and nothing that somebody else registered', async () => {
    const thief = await auth.register();
    const victim = await signedIn(auth);
    const mail = await server.next(thief.email);
    const token = tokenIn(mail);
    await post('email-verifications/confirm', { token }).expect(422);
    await request(auth.app)
      .get(`/api/v1/auth/email-verifications/confirm?token=${token}`)
      .expect(405);
    expect((await confirm(token, 'not that one').expect(401)).body).toMatchObject({
      code: 'invalid_credentials',
    });
    for (const by of [{ token }, { code: codeIn(mail) }]) {
      const answer = await confirmOwn(by, victim);
      expect([401, 410]).toContain(answer.status);
    }
    const session = await auth.signIn(thief);
    expect((await accountOf(session)).body).toMatchObject({ emailVerified: false });
    await confirm(token).expect(200);
  });

  it('may do it with the link in their session, or with the code', async () => {
    const [one, two] = [await auth.register(), await auth.register()];
    const [byToken, byCode] = [await auth.signIn(one), await auth.signIn(two)];
    const token = tokenIn(await server.next(one.email));
    expect((await confirmOwn({ token }, byToken).expect(200)).body).toEqual({ email: one.email });
    expect((await confirmOwn({ token }, byToken).expect(410)).body).toMatchObject({
      code: 'link_used',
    });
    const code = codeIn(await server.next(two.email));
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    await confirmOwn({ code: typed }, byCode).expect(200);
    expect((await accountOf(byCode)).body).toMatchObject({ emailVerified: true });
    await confirmOwn({ code }, byCode).expect(401);
  });

  it('may use the first mail after a second one was asked for', async () => {
    const person = await auth.register();
    const first = await server.next(person.email);
    auth.pass(61_000);
    await post('email-verifications', { email: person.email }).expect(202);
    await server.next(person.email);
    await confirmOwn({ code: codeIn(first) }, await auth.signIn(person)).expect(200);
  });

  it('cannot guess the code, with as many sessions as they like', async () => {
    const person = await auth.register();
    const code = codeIn(await server.next(person.email));
    const wrong = code === '000000' ? '000001' : '000000';
    const sessions = [await auth.signIn(person), await auth.signIn(person)];
    for (let i = 0; i < 5; i++) {
      const answer = await confirmOwn({ code: wrong }, sessions[i % 2]!).expect(401);
      expect(answer.body).toMatchObject({ code: 'code_invalid', errors: [{ field: 'code' }] });
    }
    await confirmOwn({ code }, await auth.signIn(person)).expect(429);
    auth.pass(31_000);
    await confirmOwn({ code }, sessions[0]!).expect(200);
  });

  it('guesses no password with the link of a mail: it is counted as at a login', async () => {
    const person = await auth.register();
    const token = tokenIn(await server.next(person.email));
    for (let i = 0; i < 5; i++) await confirm(token, 'not that one').expect(401);
    await confirm(token).expect(429);
    auth.pass(31_000);
    await confirm(token).expect(200);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['both', { token: 'x', code: '123456' }],
    ['a code that is too short', { code: '12345' }],
    ['another account', { token: 'x', userId: 'x' }],
  ])('is told what is wrong with %s', async (_name, by) => {
    await confirmOwn(by, await signedIn(auth)).expect(422);
  });
});

describe('changing the e-mail', () => {
  it('happens with the link at the new address, and the old one is told', async () => {
    const user = await signedIn(auth);
    const other = await auth.login(user);
    const { email } = newEmail();
    const token = await askForChange(user, email);
    expect((await accountOf(user)).body).toMatchObject({ email: user.email });
    expect((await confirm(token).expect(200)).body).toEqual({ email });
    const notice = await server.next(user.email, NOTICE);
    expect(notice.text).toContain('another e-mail address');
    expect((await accountOf(user)).body).toMatchObject({ email, emailVerified: true });
    expect(await entriesOf(user.userId)).toEqual([{ action: 'email.changed' }]);
    expect(await changesOf(user.userId)).toEqual([{ changed: '["email"]' }]);
    await auth.refresh(other).expect(200);
    await auth.signIn({ email, password: user.password });
  });

  it('refuses an e-mail that somebody has by then; the link stays for when it is free', async () => {
    const user = await signedIn(auth);
    const { email } = newEmail();
    const token = await askForChange(user, email);
    const rival = await auth.register({ email });
    const answer = await confirm(token).expect(409);
    expect(answer.body).toMatchObject({ code: 'email_taken', errors: [{ field: 'email' }] });
    await auth.rows(`DELETE FROM account WHERE id = '${rival.userId}'`);
    await confirm(token).expect(200);
  });

  it('ends the links that went to the old address', async () => {
    const user = await signedIn(auth);
    await post('password-resets', { email: user.email }).expect(202);
    const reset = tokenIn(await server.next(user.email, RESET));
    await confirmOwn({ token: await askForChange(user, newEmail().email) }, user).expect(200);
    const body = { token: reset, password: 'beyond the bunker 9' };
    await post('password-resets/confirm', body).expect(410);
  });

  it('needs a verified e-mail and a proof of late', async () => {
    const unverified = await signedIn(auth, { verified: false });
    const refused = await post('account/email-changes', newEmail(), unverified.authorization);
    expect(refused.body).toMatchObject({ code: 'email_unverified' });
    const user = await signedIn(auth);
    auth.pass(6 * 60 * 1000);
    const late = await post('account/email-changes', newEmail(), user.authorization).expect(403);
    expect(late.body).toMatchObject({ code: 'step_up_required' });
    await post('account/email-changes', newEmail()).expect(401);
  });
});

function newEmail() {
  return { email: newPerson().email };
}
