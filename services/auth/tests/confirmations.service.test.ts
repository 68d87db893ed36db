import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import {
  makeConfirmationDesk,
  newRegistrant,
  PASSWORD,
  type ConfirmationDesk,
} from './confirmation-desk.ts';
import { RESET, startMailServer, tokenIn, type MailServer } from './mail-server.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let auth: TestAuth;
let server: MailServer;
let desk: ConfirmationDesk;
beforeAll(async () => {
  server = await startMailServer();
  auth = await startAuth({ smtp: server.smtp });
  desk = makeConfirmationDesk(auth);
});
afterAll(async () => {
  await auth.stop();
  await server.stop();
});

const entriesOf = ({ userId }: { userId: string }) =>
  auth.rows(`SELECT action, actor_id, detail FROM audit_entry
    WHERE user_id = '${userId}' ORDER BY id`);
const mailsOf = ({ email, userId }: { email: string; userId: string }) =>
  auth.rows(`SELECT FROM mail_job WHERE email = '${email}' OR user_id = '${userId}'`);
const notNeeded = (reason: string) => ({ outcome: 'not_needed', reason });
const failed = (reason: string) => ({ outcome: 'failed', reason });

describe('POST /internal/confirmations', () => {
  it('makes the account with this id, and a link and a code; auth mails nothing itself', async () => {
    const person = newRegistrant();
    const mail = await desk.mailed({ ...person, email: ` ${person.email.toUpperCase()} ` });
    expect(mail).toEqual({
      outcome: 'prepared',
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      code: expect.stringMatching(/^\d{6}$/) as string,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    const days = (Date.parse(mail.expiresAt) - auth.context.now().getTime()) / DAY_MS;
    expect(days).toBeCloseTo(5, 2);
    expect(await desk.accountOf(person)).toEqual({
      ...{ name: person.name, email: person.email, roles: ['golfer'] },
      ...{ verified: false, hasPassword: false },
    });
    expect(await entriesOf(person)).toEqual([
      { action: 'account.registered', actor_id: null, detail: {} },
    ]);
    expect(await mailsOf(person)).toEqual([]);
  });

  it('makes it once, however many ask at once, and the links of all are good', async () => {
    const person = newRegistrant();
    const mails = await Promise.all(Array.from({ length: 5 }, () => desk.mailed(person)));
    expect(new Set(mails.map(({ token }) => token)).size).toBe(5);
    expect(await entriesOf(person)).toHaveLength(1);
    await desk.confirm({ token: mails[0]!.token }).expect(200);
    const second = await desk.confirm({ token: mails[4]!.token }).expect(410);
    expect(second.body).toMatchObject({ code: 'link_used' });
  });

  it('says that no mail is needed where the e-mail is verified', async () => {
    const person = newRegistrant();
    const { token } = await desk.mailed(person);
    await desk.confirm({ token }).expect(200);
    expect(await desk.answersOf(person)).toEqual([notNeeded('verified')]);
  });

  it('says so where auth mails a verification itself, and changes nothing of the account', async () => {
    const { userId, email, name } = await auth.register();
    await server.next(email);
    expect(await desk.answersOf({ userId, email, name })).toEqual([
      notNeeded('not_of_registration'),
    ]);
    await desk.answersOf({ userId, email: newRegistrant().email, name: 'Other' });
    expect(await desk.accountOf({ userId, email, name })).toMatchObject({ name, email });
  });

  it('says so where the account is suspended, or its owner was erased meanwhile', async () => {
    const person = newRegistrant();
    const { token } = await desk.mailed(person);
    await auth.rows(`UPDATE account SET suspended_at = now() WHERE id = '${person.userId}'`);
    expect(await desk.answersOf(person)).toEqual([notNeeded('suspended')]);
    const refused = await desk.confirm({ token }).expect(401);
    expect(refused.body).toMatchObject({ code: 'account_suspended' });
    await auth.rows(`UPDATE account SET suspended_at = NULL WHERE id = '${person.userId}'`);
    await desk.confirm({ token }).expect(200);
    const { authorization } = await auth.signIn({ ...person, password: PASSWORD });
    await request(auth.app).delete('/api/v1/auth/account').set({ authorization }).expect(204);
    expect(await desk.answersOf(person)).toEqual([notNeeded('erased')]);
    expect(await desk.accountOf(person)).toBeUndefined();
  });

  it('refuses an e-mail that another account has, and another e-mail for the account', async () => {
    const { email } = await auth.register();
    expect(await desk.answersOf({ ...newRegistrant(), email })).toEqual([
      failed('email_of_another'),
    ]);
    const person = newRegistrant();
    await desk.mailed(person);
    expect(await desk.answersOf({ ...person, email: newRegistrant().email })).toEqual([
      failed('email_of_another'),
    ]);
    expect(await desk.accountOf(person)).toMatchObject({ email: person.email });
  });

  it('gives ten a person and day, and the next day more', async () => {
    const person = newRegistrant();
    for (let i = 0; i < 10; i++) await desk.mailed(person);
    const [refused, made] = await desk.answersOf(person, newRegistrant());
    expect(refused).toEqual(failed('too_many'));
    expect(made).toMatchObject({ outcome: 'prepared' });
    auth.pass(DAY_MS + 1000);
    await desk.mailed(person);
  });

  it('is for notification alone', async () => {
    const person = newRegistrant();
    for (const token of [CALLER_TOKEN, `${CALLER_TOKEN}-member`, 'x', '']) {
      await desk.ask([person], token).expect(401);
    }
    expect(await desk.accountOf(person)).toBeUndefined();
  });
});

describe('POST /api/v1/auth/confirmations', () => {
  it('verifies the e-mail, sets the password and changes nothing else; then they log in', async () => {
    const person = newRegistrant();
    const { token } = await desk.mailed(person);
    const before = await desk.accountOf(person);
    const answer = await desk.confirm({ token }).expect(200);
    expect(answer.body).toEqual({ email: person.email });
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-device=/)]);
    const after = await desk.accountOf(person);
    expect(after).toEqual({ ...before, verified: true, hasPassword: true });
    const { authorization } = await auth.signIn({ ...person, password: PASSWORD });
    const own = await request(auth.app).get('/api/v1/auth/account').set({ authorization });
    expect(own.body).toMatchObject({ userId: person.userId, emailVerified: true });
    const actions = (await entriesOf(person)).slice(0, 3) as { action: string }[];
    expect(actions.map(({ action }) => action)).toEqual([
      ...['account.registered', 'email.verified', 'password.set'],
    ]);
    const events = await auth.rows(`
      SELECT type, data FROM event WHERE aggregate_id = '${person.userId}' AND
        type <> 'golf.user.UserLoggedIn.v1' AND type <> 'golf.audit.EntryRecorded.v1' ORDER BY id`);
    expect(events).toEqual([
      {
        type: 'golf.user.UserUpdated.v1',
        data: { userId: person.userId, changed: ['password', 'email_verified'] },
      },
      { type: 'golf.user.UserVerified.v1', data: { userId: person.userId } },
    ]);
  });

  it.each(['userId', 'email'] as const)('takes the code with the %s too', async (by) => {
    const person = newRegistrant();
    const { code, token } = await desk.mailed(person);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    await desk.confirm({ code: typed, [by]: person[by] }).expect(200);
    await auth.signIn({ ...person, password: PASSWORD });
    const again = await desk.confirm({ token }).expect(410);
    expect(again.body).toMatchObject({ code: 'link_used' });
    await desk.confirm({ code, [by]: person[by] }).expect(401);
  });

  it('leaves the link as it is where the password is refused', async () => {
    const person = newRegistrant();
    const { token, code } = await desk.mailed(person);
    await desk.confirm({ token, password: 'Password1' }).expect(422);
    for (let i = 0; i < 6; i++) {
      await desk.confirm({ code, email: person.email, password: 'Password1' }).expect(422);
    }
    await desk.confirm({ token }).expect(200);
  });

  it('keeps who registered out until the club approves them, where it does', async () => {
    const strict = await startAuth({ membersNeedApproval: true });
    const person = newRegistrant();
    const { mailed, confirm, accountOf } = makeConfirmationDesk(strict);
    await confirm({ token: (await mailed(person)).token }).expect(200);
    expect(await accountOf(person)).toMatchObject({ roles: [], verified: true });
    await strict.stop();
  });

  it('is not needed by who resets the password by mail instead; the link says that it is done', async () => {
    const person = newRegistrant();
    const { token } = await desk.mailed(person);
    const reset = (path: string, body: object) =>
      request(auth.app).post(`/api/v1/auth/password-resets${path}`).send(body);
    await reset('', { email: person.email }).expect(202);
    const body = { token: tokenIn(await server.next(person.email, RESET)), password: PASSWORD };
    await reset('/confirm', body).expect(204);
    const late = await desk.confirm({ token, password: 'the password of a thief' }).expect(410);
    expect(late.body).toMatchObject({ code: 'link_used' });
    await auth.signIn({ ...person, password: PASSWORD });
  });
});
